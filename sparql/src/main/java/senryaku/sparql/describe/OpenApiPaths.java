package senryaku.sparql.describe;

import static senryaku.sparql.describe.OpenApi.array;
import static senryaku.sparql.describe.OpenApi.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import senryaku.sparql.export.Format;

/** The addresses that are no saved query, and the parts that many addresses share. */
final class OpenApiPaths {

    private static final String ASK = "ASK { ?s ?p ?o }";
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "api.400",
            "403", "api.403",
            "404", "api.404",
            "406", "api.406",
            "410", "api.410",
            "413", "api.413",
            "415", "api.415",
            "502", "api.502",
            "503", "api.503");

    private OpenApiPaths() {}

    static void fixed(JsonObject paths) {
        paths.put("/sparql", endpoint("sparql", "defaultGraph", "namedGraph", "bom", "timeout", "maxRows"));
        paths.put("/federated", endpoint("federated", "strict", "explain", "bom", "timeout", "maxRows"));
        paths.put("/mcp", tools());
        plain(paths, "/reconcile", "reconcile", "service", List.of(JSON));
        plain(paths, "/queries", "catalogue", "queries", List.of(JSON, "text/html"));
        plain(paths, "/queries.ttl", "exampleQueries", "service", graphs());
        plain(paths, "/.well-known/void", "dataset", "service", graphs());
        plain(paths, "/openapi.json", "openapi", "service", List.of(JSON));
        plain(paths, "/context.jsonld", "context", "data", List.of("application/ld+json"));
        plain(paths, "/releases", "releases", "data", List.of(JSON, "text/html"));
        plain(paths, "/releases/current.nq.gz", "dump", "data", List.of("application/gzip"));
        plain(paths, "/ontology", "ontology", "data", html(graphs()));
        plain(paths, "/vocab", "vocabularies", "data", html(graphs()));
        plain(paths, "/sitemap.xml", "sitemap", "service", List.of("application/xml"));
        plain(paths, "/health/live", "live", "service", List.of(JSON));
        plain(paths, "/health/ready", "ready", "service", List.of(JSON));
        thing(paths, "/doc/{kind}/{slug}", "thing", "person", "kitano-hiroaki");
        JsonObject timeMap = thing(paths, "/timemap/{kind}/{slug}", "timemap", "body", "ai-strategy-council");
        timeMap.put("responses", responses(List.of("application/link-format"), "404"));
        thing(paths, "/vocab/{kind}/{slug}", "concept", "role", "chair");
        JsonObject graph = thing(paths, "/graph/{kind}/{slug}", "graph", "source", "mic-2021-02-16");
        graph.put(
                "responses",
                responses(List.of("text/turtle", "application/n-triples", "application/n-quads"), "404", "410"));
    }

    /**
     * An endpoint of the SPARQL Protocol.
     *
     * @param others names of parameters that it shares with other addresses
     */
    private static JsonObject endpoint(String id, String... others) {
        JsonObject query = object(
                "name",
                "query",
                "in",
                "query",
                "description",
                Words.of("api.query").both());
        query.put("schema", object("type", "string"));
        query.put("example", ASK);
        JsonArray parameters = array(query, format());
        for (String shared : others) {
            parameters.add(object("$ref", "#/components/parameters/" + shared));
        }
        JsonObject get = operation(id + "Get", "service", "api." + id);
        get.put("parameters", parameters);
        get.put("responses", answers(federated(id, "400", "406", "503")));
        JsonObject form = object("type", "object");
        form.put("properties", object("query", object("type", "string")));
        form.put("required", array(new JsonString("query")));
        JsonObject content = new JsonObject();
        content.put("application/x-www-form-urlencoded", object("schema", form, "example", object("query", ASK)));
        content.put("application/sparql-query", object("schema", object("type", "string"), "example", ASK));
        JsonObject post = operation(id + "Post", "service", "api." + id);
        post.put("requestBody", object("required", true, "content", content));
        post.put("responses", answers(federated(id, "400", "403", "406", "413", "415", "503")));
        return object("get", get, "post", post);
    }

    /** Where others are asked, one of them may fail. */
    private static String[] federated(String id, String... problems) {
        return id.equals("federated")
                ? Stream.concat(Stream.of(problems), Stream.of("502")).toArray(String[]::new)
                : problems;
    }

    /** JSON-RPC of the Model Context Protocol: what is sent and answered is described by the tools themselves. */
    private static JsonObject tools() {
        JsonObject list = object("jsonrpc", "2.0", "id", 1, "method", "tools/list");
        JsonObject body = object("schema", object("type", "object"), "example", list);
        JsonObject post = operation("mcp", "service", "api.mcp");
        post.put("requestBody", object("required", true, "content", object(JSON, body)));
        post.put("responses", responses(List.of(JSON), "400", "403", "413"));
        return object("post", post);
    }

    private static JsonObject format() {
        return object(
                "name",
                "format",
                "in",
                "query",
                "description",
                Words.of("api.format").both(),
                "schema",
                object("type", "string"));
    }

    private static JsonObject answers(String... problems) {
        List<String> types =
                new ArrayList<>(Format.ROWS.stream().map(Format::mediaType).toList());
        types.addAll(graphs());
        types.add("text/html");
        return responses(types, problems);
    }

    private static List<String> graphs() {
        return Format.GRAPHS.stream().map(Format::mediaType).toList();
    }

    private static List<String> html(List<String> types) {
        return Stream.concat(types.stream(), Stream.of("text/html")).toList();
    }

    private static void plain(JsonObject paths, String path, String id, String tag, List<String> types) {
        JsonObject get = operation(id, tag, "api." + id);
        get.put("responses", responses(types, "406"));
        paths.put(path, object("get", get));
    }

    private static JsonObject thing(JsonObject paths, String path, String id, String kind, String slug) {
        JsonObject get = operation(id, "data", "api." + id);
        get.put("parameters", array(inPath("kind", kind), inPath("slug", slug)));
        get.put("responses", responses(html(graphs()), "404", "406", "410"));
        paths.put(path, object("get", get));
        return get;
    }

    private static JsonObject inPath(String name, String example) {
        JsonObject parameter = object("name", name, "in", "path", "required", true);
        parameter.put("schema", object("type", "string"));
        parameter.put("example", example);
        return parameter;
    }

    private static JsonObject operation(String id, String tag, String words) {
        JsonObject operation = object("operationId", id);
        operation.put("tags", array(new JsonString(tag)));
        operation.put("summary", Words.of(words).en());
        operation.put("description", Words.of(words).both());
        return operation;
    }

    private static JsonObject responses(List<String> types, String... problems) {
        JsonObject content = new JsonObject();
        types.forEach(type -> content.put(type, new JsonObject()));
        JsonObject good = object("description", Words.of("api.200").both());
        good.put("content", content);
        JsonObject responses = object("200", good);
        for (String status : problems) {
            responses.put(status, object("$ref", "#/components/responses/" + status));
        }
        if (problems.length == 0) {
            responses.put("406", object("$ref", "#/components/responses/406"));
        }
        return responses;
    }

    /** What an answer in a form looks like. */
    static JsonObject content(Format format) {
        return format == Format.JSON
                ? object("schema", object("$ref", "#/components/schemas/Results"))
                : object("schema", object("type", "string"));
    }

    static JsonObject components() {
        JsonObject parameters = new JsonObject();
        parameters.put("bom", shared("bom", "api.bom", choice("1")));
        for (String flag : List.of("strict", "explain")) {
            parameters.put(flag, shared(flag, "api." + flag, object("type", "boolean")));
        }
        parameters.put("timeout", shared("timeout", "api.timeout", object("type", "number", "exclusiveMinimum", 0)));
        parameters.put(
                "maxRows",
                shared("max-rows", "api.maxRows", object("type", "integer", "minimum", 1, "maximum", 10_000)));
        parameters.put("release", shared("release", "api.release", object("type", "string")));
        parameters.put("defaultGraph", shared("default-graph-uri", "api.defaultGraph", iri()));
        parameters.put("namedGraph", shared("named-graph-uri", "api.namedGraph", iri()));
        JsonObject responses = new JsonObject();
        responses.put("304", object("description", Words.of("api.304").both()));
        PROBLEMS.forEach((status, words) -> responses.put(status, problem(words)));
        JsonObject tag = object("description", Words.of("api.etag").both());
        tag.put("schema", object("type", "string"));
        JsonObject members = object("description", Words.of("api.members").both());
        members.put("schema", object("type", "string"));
        JsonObject schemas = new JsonObject();
        schemas.put("Results", results());
        JsonObject problem = object("type", "object");
        problem.put("properties", object("status", object("type", "integer"), "title", object("type", "string")));
        problem.put("required", array(new JsonString("status"), new JsonString("title")));
        schemas.put("Problem", problem);
        return object(
                "parameters",
                parameters,
                "responses",
                responses,
                "headers",
                object("ETag", tag, "Senryaku-Members", members),
                "schemas",
                schemas);
    }

    /** SPARQL 1.1 Query Results JSON Format. */
    private static JsonObject results() {
        JsonObject head = object("type", "object");
        head.put(
                "properties",
                object(
                        "vars",
                        object("type", "array", "items", object("type", "string")),
                        "link",
                        object("type", "array")));
        JsonObject results = object("type", "object", "description", "https://www.w3.org/TR/sparql11-results-json/");
        results.put(
                "properties",
                object("head", head, "results", object("type", "object"), "boolean", object("type", "boolean")));
        results.put("required", array(new JsonString("head")));
        return results;
    }

    private static JsonObject shared(String name, String words, JsonObject schema) {
        return object(
                "name", name, "in", "query", "description", Words.of(words).both(), "schema", schema);
    }

    private static JsonObject choice(String word) {
        JsonObject schema = object("type", "string");
        schema.put("enum", array(new JsonString(word)));
        return schema;
    }

    private static JsonObject iri() {
        return object("type", "string", "format", "iri");
    }

    private static JsonObject problem(String words) {
        JsonObject content = new JsonObject();
        content.put("application/problem+json", object("schema", object("$ref", "#/components/schemas/Problem")));
        content.put(TEXT, object("schema", object("type", "string")));
        content.put("text/html", object("schema", object("type", "string")));
        return object("description", Words.of(words).both(), "content", content);
    }
}
