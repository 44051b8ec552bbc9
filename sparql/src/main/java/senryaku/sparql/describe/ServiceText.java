package senryaku.sparql.describe;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** The endpoint in the words of SPARQL 1.1 Service Description, with every named graph and its size. */
public final class ServiceText {

    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final String[] RESULTS = {
        "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
        "Turtle", "N-Triples", "JSON-LD", "RDF_XML"
    };

    private ServiceText() {}

    /** The description of one server. */
    public static Model of(Site site, Figures figures) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS).setNsPrefix("dcterms", DCTerms.NS);
        model.setNsPrefix("dcat", DCAT.NS);
        Resource service = model.createResource(site.endpoint());
        Resource graphs = model.createResource(site.endpoint() + "#dataset");
        Resource union = model.createResource(site.endpoint() + "#union");
        service.addProperty(RDF.type, sd("Service"))
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(property("endpoint"), service)
                .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(property("feature"), sd("UnionDefaultGraph"))
                .addProperty(property("defaultDataset"), graphs)
                .addProperty(DCAT.endpointURL, service)
                .addProperty(DCAT.endpointDescription, model.createResource(site.address() + "/openapi.json"))
                .addProperty(DCAT.servesDataset, model.createResource(site.dataset()));
        for (String form : RESULTS) {
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + form));
        }
        Words.say(service, DCTerms.title, Words.of("service.title"));
        Words.say(service, DCTerms.description, Words.of("service.limits", site.seconds(), site.rows()));
        graphs.addProperty(RDF.type, sd("Dataset"))
                .addProperty(property("defaultGraph"), union)
                .addProperty(DCTerms.identifier, site.release());
        union.addProperty(RDF.type, sd("Graph")).addProperty(VOID.inDataset, model.createResource(site.dataset()));
        figures.graphs().forEach((name, triples) -> {
            Resource named = model.createResource(site.endpoint() + "#" + fragment(site, name));
            Resource graph = model.createResource(name);
            graphs.addProperty(property("namedGraph"), named);
            named.addProperty(RDF.type, sd("NamedGraph"))
                    .addProperty(property("name"), graph)
                    .addProperty(property("graph"), graph);
            graph.addProperty(RDF.type, sd("Graph")).addLiteral(VOID.triples, triples.longValue());
        });
        return model;
    }

    /**
     * The endpoint that asks our data and other people's together.
     *
     * @param members their names, ours first
     */
    public static Model federated(Site site, List<String> members) {
        Model model = ModelFactory.createDefaultModel();
        Resource service = model.createResource(site.address() + "/federated");
        service.addProperty(RDF.type, sd("Service"))
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(property("endpoint"), service)
                .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(DCAT.endpointURL, service)
                .addProperty(DCAT.endpointDescription, model.createResource(site.address() + "/openapi.json"))
                .addProperty(DCAT.servesDataset, model.createResource(site.dataset()));
        for (String form : RESULTS) {
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + form));
        }
        Words.say(service, DCTerms.title, Words.of("federated.title"));
        Words.say(service, DCTerms.description, Words.of("federated.members", String.join(", ", members)));
        return model;
    }

    private static String fragment(Site site, String graph) {
        return graph.replace(site.base(), "").replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private static Resource sd(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
