package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.Test;

/** The Java clients that people use, as they come: each asks and gets the same. */
class ClientsTest extends ServerTest {

    private static final String QUESTION = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?s ?name { ?s a <http://xmlns.com/foaf/0.1/Person> ; rdfs:label ?name } ORDER BY ?s ?name""";
    private static final String TRUTH = "ASK { ?s a <http://xmlns.com/foaf/0.1/Person> }";
    private static final String GRAPH =
            "CONSTRUCT { ?s ?p ?o } WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> ; ?p ?o }";

    @Test
    void Jena_and_RDF4J_and_a_plain_GET_agree() {
        List<String> plain = get(sparql(QUESTION), "Accept", "text/csv")
                .body()
                .lines()
                .skip(1)
                .toList();
        List<String> jena = new ArrayList<>();
        long triples;
        try (RDFConnection connection = RDFConnectionRemote.service(
                        address("/sparql").toString())
                .queryEndpoint("")
                .build()) {
            connection.querySelect(
                    QUESTION,
                    row -> jena.add(
                            row.getResource("s") + "," + row.getLiteral("name").getLexicalForm()));
            assertThat(connection.queryAsk(TRUTH)).isTrue();
            triples = connection.queryConstruct(GRAPH).size();
        }
        List<String> rdf4j = new ArrayList<>();
        SPARQLRepository repository = new SPARQLRepository(address("/sparql").toString());
        try (RepositoryConnection connection = repository.getConnection()) {
            connection
                    .prepareTupleQuery(QUESTION)
                    .evaluate()
                    .forEach(row -> rdf4j.add(row.getValue("s").stringValue() + ","
                            + row.getValue("name").stringValue()));
            assertThat(connection.prepareBooleanQuery(TRUTH).evaluate()).isTrue();
            assertThat(QueryResults.asList(connection.prepareGraphQuery(GRAPH).evaluate()))
                    .hasSize((int) triples);
        } finally {
            repository.shutDown();
        }
        assertThat(plain).hasSize(8);
        assertThat(jena).isEqualTo(plain);
        assertThat(rdf4j).isEqualTo(plain);
        assertThat(triples).isGreaterThan(8);
    }
}
