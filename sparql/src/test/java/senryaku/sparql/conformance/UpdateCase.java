package senryaku.sparql.conformance;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** Tests that write, and compare all graphs afterwards. */
final class UpdateCase {

    /** Where the server keeps what is written without a graph's name. */
    private static final String UNNAMED = "https://w3id.org/senryaku/data/default";

    private final Rig rig;
    private final W3cTest test;

    UpdateCase(Rig rig, W3cTest test) {
        this.rig = rig;
        this.test = test;
    }

    void evaluate() {
        Resource action = test.part("action");
        rig.replace(data(action));
        String file = W3cTest.file(action, W3cTest.UT + "request").orElseThrow();
        String text = "BASE <" + file + ">\n" + test.text(file);
        Set<String> known = new TreeSet<>(W3cTest.graphs(action).keySet());
        known.addAll(made(text));
        HttpResponse<String> answer = rig.update(using(text, known), text);
        Rig.must(answer);
        Resource result = test.part("result");
        Set<String> named = new TreeSet<>();
        W3cTest.graphs(result).forEach((name, graph) -> {
            Model wanted = test.model(graph);
            compare("?graph=" + Rig.encode(name), wanted);
            if (!wanted.isEmpty()) {
                named.add(name);
            }
        });
        Model unnamed =
                W3cTest.file(result, W3cTest.UT + "data").map(test::model).orElseGet(ModelFactory::createDefaultModel);
        compare("?default", unnamed);
        String others = rig.query("", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "text/csv")
                .body();
        Set<String> found = new TreeSet<>(
                others.lines().skip(1).filter(name -> !name.equals(UNNAMED)).toList());
        QueryCase.mustBe(found.equals(named), named, found);
    }

    /** What stands there before, as the body of INSERT DATA. */
    private String data(Resource action) {
        StringBuilder text = new StringBuilder();
        Optional<String> unnamed = W3cTest.file(action, W3cTest.UT + "data");
        unnamed.ifPresent(file -> triples(test.model(file), text));
        for (Map.Entry<String, String> graph : W3cTest.graphs(action).entrySet()) {
            text.append("GRAPH <").append(graph.getKey()).append("> {\n");
            triples(test.model(graph.getValue()), text);
            text.append("}\n");
        }
        return text.toString();
    }

    private static void triples(Model model, StringBuilder text) {
        model.getGraph()
                .find()
                .forEachRemaining(triple -> text.append(NodeFmtLib.strNT(triple.getSubject()))
                        .append(' ')
                        .append(NodeFmtLib.strNT(triple.getPredicate()))
                        .append(' ')
                        .append(NodeFmtLib.strNT(triple.getObject()))
                        .append(" .\n"));
    }

    /** The graphs to which an update itself adds. */
    private static Set<String> made(String text) {
        Set<String> graphs = new TreeSet<>();
        UpdateFactory.create(text).getOperations().stream()
                .flatMap(update -> switch (update) {
                    case UpdateModify modify -> modify.getInsertQuads().stream();
                    case UpdateDataInsert insert -> insert.getQuads().stream();
                    default -> Stream.<Quad>empty();
                })
                .map(Quad::getGraph)
                .filter(graph -> graph.isURI() && !Quad.isDefaultGraph(graph))
                .forEach(graph -> graphs.add(graph.getURI()));
        return graphs;
    }

    /** The default graph of the test instead of the union of all, where the update does not choose itself. */
    private static String using(String text, Set<String> named) {
        UpdateRequest request = UpdateFactory.create(text);
        boolean chooses = request.getOperations().stream()
                .filter(UpdateWithUsing.class::isInstance)
                .map(UpdateWithUsing.class::cast)
                .anyMatch(update -> update.getWithIRI() != null
                        || !update.getUsing().isEmpty()
                        || !update.getUsingNamed().isEmpty());
        if (chooses) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of("using-graph-uri=" + Rig.encode(UNNAMED)));
        named.forEach(name -> parts.add("using-named-graph-uri=" + Rig.encode(name)));
        return "?" + String.join("&", parts);
    }

    private void compare(String graph, Model wanted) {
        HttpResponse<String> answer = rig.get("/data" + graph, "application/n-triples");
        Graph found = GraphFactory.createDefaultGraph();
        if (answer.statusCode() != 404) {
            Rig.must(answer);
            RDFParser.fromString(answer.body(), Lang.NTRIPLES).parse(found);
        }
        QueryCase.mustBe(found.isIsomorphicWith(wanted.getGraph()), graph + " " + wanted.getGraph(), answer.body());
    }

    void syntax(boolean good) {
        HttpResponse<String> answer =
                rig.update("", test.text(test.part("action").getURI()));
        boolean refused = answer.statusCode() == 400 && answer.body().contains("is not SPARQL");
        QueryCase.mustBe(refused != good, good ? "SPARQL" : "not SPARQL", answer.statusCode() + " " + answer.body());
    }
}
