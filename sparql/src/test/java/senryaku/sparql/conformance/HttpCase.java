package senryaku.sparql.conformance;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Tests whose manifest holds the requests and what must come back: protocol and graph store. */
final class HttpCase {

    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";

    private final Rig rig;
    private final W3cTest test;
    private final Map<String, String> places = new HashMap<>();

    HttpCase(Rig rig, W3cTest test) {
        this.rig = rig;
        this.test = test;
    }

    void run() {
        StringBuilder before = new StringBuilder();
        W3cTest.graphs(test.entry()).forEach((name, file) -> {
            String quads = QueryCase.quads(test, file).replace("<" + file + "> .", "<" + name + "> .");
            before.append("GRAPH <").append(name).append("> {\n");
            quads.lines()
                    .forEach(line ->
                            before.append(line, 0, line.lastIndexOf(" <")).append(" .\n"));
            before.append("}\n");
        });
        boolean graphStore = test.kind().equals("GraphStoreProtocolTest");
        if (graphStore || !before.isEmpty()) {
            rig.replace(before.toString());
        }
        for (RDFNode request : list(test.part("action"), "requests")) {
            one(request.asResource());
        }
    }

    private static List<RDFNode> list(Resource of, String name) {
        Resource list = of.getPropertyResourceValue(W3cTest.property(HT + name));
        return list == null ? List.of() : list.as(RDFList.class).asJavaList();
    }

    private void one(Resource request) {
        String method = literal(request, HT + "methodName").orElseThrow();
        String path = filled(literal(request, HT + "absolutePath").orElseThrow());
        Map<String, String> headers = headers(request);
        Optional<Resource> body = Optional.ofNullable(request.getPropertyResourceValue(W3cTest.property(HT + "body")));
        String text = body.flatMap(node -> literal(node, CNT + "chars"))
                .map(this::filled)
                .orElse("");
        Charset set = body.flatMap(node -> literal(node, CNT + "characterEncoding"))
                .map(Charset::forName)
                .orElse(java.nio.charset.StandardCharsets.UTF_8);
        HttpRequest.Builder sent = rig.authorised(here(path, headers, text));
        headers.forEach(sent::header);
        sent.method(method, text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text, set));
        HttpResponse<String> answer = rig.send(sent);
        judge(request.getPropertyResourceValue(W3cTest.property(HT + "resp")), answer, method + " " + path);
    }

    /** The paths of the manifests are placeholders; updates have an address of their own here. */
    private static String here(String path, Map<String, String> headers, String body) {
        if (path.startsWith("/gsp")) {
            return "/data" + path.substring("/gsp".length());
        }
        String all = path + " " + String.join(" ", headers.values()) + " " + body;
        boolean writes = all.contains("sparql-update") || all.matches("(?s).*[?& ]update=.*");
        return (writes ? "/update" : "/sparql") + path.substring("/sparql/".length());
    }

    private void judge(Resource wanted, HttpResponse<String> answer, String what) {
        String shown =
                what + " → " + answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body();
        List<String> status = new ArrayList<>();
        wanted.listProperties(W3cTest.property(W3cTest.MF + "expectedStatus"))
                .forEach(statement -> status.add(statement.getResource().getLocalName()));
        QueryCase.mustBe(status.stream().anyMatch(name -> fits(name, answer.statusCode())), status, shown);
        literal(wanted, W3cTest.MF + "expectedFormat")
                .ifPresent(form -> QueryCase.mustBe(isForm(form, answer), form, shown));
        literal(wanted, W3cTest.MF + "expectedBoolean")
                .ifPresent(truth -> QueryCase.mustBe(
                        answer.body().replaceAll("\\s", "").contains("\"boolean\":" + truth), truth, shown));
        literal(wanted, W3cTest.MF + "expectedLocation")
                .ifPresent(name -> places.put(
                        name, answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(shown))));
        headers(wanted)
                .forEach((name, value) -> QueryCase.mustBe(
                        plain(answer.headers().firstValue(name).orElse("")).equals(plain(value)), value, shown));
        Optional<String> body = Optional.ofNullable(wanted.getPropertyResourceValue(W3cTest.property(HT + "body")))
                .flatMap(node -> literal(node, CNT + "chars"));
        body.ifPresent(text -> QueryCase.mustBe(graph(text).isIsomorphicWith(graph(answer.body())), text, shown));
    }

    private static boolean fits(String name, int status) {
        return switch (name) {
            case "OK" -> status == 200;
            case "Created" -> status == 201;
            case "NoContent" -> status == 204;
            case "NotFound" -> status == 404;
            case "StatusCode2xx" -> status / 100 == 2;
            case "StatusCode3xx" -> status / 100 == 3;
            case "StatusCode4xx" -> status / 100 == 4;
            case "StatusCode5xx" -> status / 100 == 5;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean isForm(String form, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        return switch (form) {
            case "boolean" -> type.matches("application/sparql-results\\+(json|xml)");
            case "tabular" -> type.matches("application/sparql-results\\+(json|xml)|text/(csv|tab-separated-values)");
            case "RDF" ->
                Optional.ofNullable(RDFLanguages.contentTypeToLang(type))
                        .filter(RDFLanguages::isTriples)
                        .isPresent();
            default -> throw new IllegalArgumentException(form);
        };
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String plain(String header) {
        return header.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private String filled(String text) {
        String all = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            all = all.replace(place.getKey(), place.getValue());
        }
        return all;
    }

    private static Map<String, String> headers(Resource of) {
        Map<String, String> headers = new HashMap<>();
        for (RDFNode header : list(of, "headers")) {
            Resource pair = header.asResource();
            headers.put(
                    literal(pair, HT + "fieldName").orElseThrow(),
                    literal(pair, HT + "fieldValue").orElseThrow());
        }
        return headers;
    }

    private static Optional<String> literal(Resource of, String property) {
        return Optional.ofNullable(of.getProperty(W3cTest.property(property))).map(statement -> statement.getString());
    }
}
