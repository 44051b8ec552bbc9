package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest extends ServerTest {

    private static final String DATASET = "https://w3id.org/senryaku/.well-known/void#dataset";
    private static final String SH = "http://www.w3.org/ns/shacl#";

    @Test
    void GET_void_200_with_the_real_numbers() {
        Model model = read(get("/.well-known/void"));
        var data = model.createResource(DATASET);
        long people =
                Long.parseLong(get(sparql("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"), "Accept", "text/csv")
                        .body()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
        assertThat(data.getProperty(VOID.triples).getLong()).isEqualTo(people);
        assertThat(data.getProperty(VOID.sparqlEndpoint).getResource().getURI())
                .isEqualTo(address("/sparql").toString());
        assertThat(data.hasProperty(VOID.dataDump)).isTrue();
        assertThat(data.hasProperty(DCAT.distribution)).isTrue();
        assertThat(data.listProperties(DCTerms.title).toList()).hasSize(2);
        assertThat(data.listProperties(VOID.exampleResource).toList()).hasSizeGreaterThan(2);
        assertThat(data.hasProperty(DCTerms.license))
                .as("a source of unknown licence")
                .isFalse();
        assertThat(data.listProperties(VOID.classPartition).toList()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/void", "/queries.ttl", "/sparql"})
    void GET_200_in_every_form_then_304_and_406(String path) {
        HttpResponse<String> turtle = get(path, "Accept", "text/turtle");
        Model json = org.apache.jena.rdf.model.ModelFactory.createDefaultModel();
        RDFParser.fromString(get(path, "Accept", "application/ld+json").body(), Lang.JSONLD)
                .parse(json);
        assertThat(json.isIsomorphicWith(read(turtle))).isTrue();
        assertThat(get(path, "Accept", "text/turtle", "If-None-Match", header(turtle, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void SPARQL_finds_the_examples_as_editors_look_for_them() {
        String editors = """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?sq ?comment ?query WHERE {
                  ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ;
                      sh:select|sh:ask|sh:construct|sh:describe ?query .
                } ORDER BY ?sq""";
        assertThat(get(sparql(editors), "Accept", "text/csv").body())
                .contains("https://w3id.org/senryaku/queries/who-chairs,Who chairs which body?")
                .contains("queries/who-chairs#example-1");
        String prefixes = "PREFIX sh: <http://www.w3.org/ns/shacl#> "
                + "SELECT ?prefix ?namespace { [] sh:namespace ?namespace ; sh:prefix ?prefix }";
        assertThat(get(sparql(prefixes), "Accept", "text/csv").body())
                .contains("org,http://www.w3.org/ns/org#")
                .contains("sen,https://w3id.org/senryaku/ontology#");
        String classes = """
                PREFIX void: <http://rdfs.org/ns/void#>
                SELECT DISTINCT ?class ?property ?other {
                  ?part void:class ?class ; void:propertyPartition ?of . ?of void:property ?property .
                  OPTIONAL { ?of void:classPartition/void:class ?other }
                }""";
        assertThat(get(sparql(classes), "Accept", "text/csv").body())
                .contains(
                        "http://www.w3.org/ns/org#Membership,http://www.w3.org/ns/org#member,http://xmlns.com/foaf/0.1/Person");
    }

    @Test
    void SPARQL_joins_the_description_with_the_data_and_hides_it_elsewhere() {
        String both = "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?name { ?data void:exampleResource ?thing . "
                + "?thing <http://www.w3.org/2000/01/rdf-schema#label> ?name }";
        assertThat(get(sparql(both), "Accept", "text/csv").body()).contains("安西祐一郎");
        assertThat(get(sparql("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).body())
                .doesNotContain("graph/service");
        assertThat(get(sparql("ASK { GRAPH <https://w3id.org/senryaku/graph/service> { ?s ?p ?o } }"))
                        .body())
                .contains("true");
        assertThat(get("/graph/service").body()).contains("sd:Service");
    }

    @Test
    void every_example_runs() {
        Model model = read(get("/queries.ttl"));
        int run = 0;
        for (String form : new String[] {"select", "construct", "ask"}) {
            for (var statement : model.listStatements(null, model.createProperty(SH, form), (String) null)
                    .toList()) {
                String text = statement.getString();
                assertThat(QueryFactory.create(text)).isNotNull();
                assertThat(get(sparql(text)).statusCode()).as(text).isEqualTo(200);
                run++;
            }
        }
        assertThat(run).isGreaterThan(3);
    }

    @Test
    void GET_sitemap_and_robots_200() {
        assertThat(get("/robots.txt").body()).contains("Sitemap: " + address("/sitemap.xml"));
        assertThat(get("/sitemap.xml").body())
                .contains("<loc>" + address("/doc/person/kitano-hiroaki") + "</loc>")
                .contains("<loc>" + address("/queries/who-chairs") + "</loc>");
        assertThat(get("/", "Accept", BROWSER).body())
                .contains("\"@type\" : \"Dataset\"")
                .contains("DataDownload");
    }

    private static Model read(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        Model model = org.apache.jena.rdf.model.ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), Lang.TURTLE).parse(model);
        return model;
    }
}
