package senryaku.sparql.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;

/** What a bare GET on the endpoint gives: SPARQL 1.1 Service Description, for machines that look before they ask. */
final class ServiceDescription implements Page {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final OpenRelease release;

    ServiceDescription(OpenRelease release) {
        this.release = release;
    }

    @Override
    public void answer(Call call) throws IOException {
        Format format = call.format(Format.GRAPHS);
        if (call.unchanged(format.word())) {
            return;
        }
        String address = call.request().getRequestURL().toString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Answer.Triples(describe(address)).write(bytes, format);
        call.send(200, format.contentType(), bytes.toString(StandardCharsets.UTF_8));
    }

    private Graph describe(String address) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("dcterms", DCTerms.NS);
        Node service = iri(address);
        Node dataset = iri(address + "#dataset");
        Node union = iri(address + "#union");
        graph.add(service, RDF.type.asNode(), iri(SD + "Service"));
        graph.add(service, iri(SD + "endpoint"), service);
        graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
        graph.add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
        for (String name : new String[] {
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
            "Turtle", "N-Triples", "JSON-LD", "RDF_XML"
        }) {
            graph.add(service, iri(SD + "resultFormat"), iri(FORMATS + name));
        }
        graph.add(service, iri(SD + "defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), iri(SD + "Dataset"));
        graph.add(dataset, iri(SD + "defaultGraph"), union);
        graph.add(dataset, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(release.id()));
        graph.add(union, RDF.type.asNode(), iri(SD + "Graph"));
        return graph;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
