package senryaku.sparql.describe;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Example;
import senryaku.sparql.query.Parameter;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/** Every address of the server in the words of OpenAPI 3.1; the saved queries with their parameters, types and examples. */
public final class OpenApi {

    private final Site site;
    private final Predicate<SavedQuery> joins;
    private final JsonObject paths = new JsonObject();

    private OpenApi(Site site, Predicate<SavedQuery> joins) {
        this.site = site;
        this.joins = joins;
    }

    /**
     * The document for one server.
     *
     * @param joins whether a saved query is answered together with other people's data
     */
    public static String of(Site site, QueryCatalog catalog, Predicate<SavedQuery> joins) {
        OpenApi api = new OpenApi(site, joins);
        catalog.all().forEach(api::query);
        OpenApiPaths.fixed(api.paths);
        return api.document() + "\n";
    }

    private JsonObject document() {
        JsonObject info = new JsonObject();
        info.put("title", Words.of("dataset.title").en());
        info.put("description", Words.of("dataset.what").both());
        info.put("version", site.version());
        info.put("license", object("name", "Apache-2.0", "identifier", "Apache-2.0"));
        JsonObject document = new JsonObject();
        document.put("openapi", "3.1.0");
        document.put("info", info);
        document.put("servers", array(object("url", site.address())));
        document.put("security", new JsonArray());
        document.put(
                "tags",
                array(
                        object(
                                "name",
                                "queries",
                                "description",
                                Words.of("api.queries").both()),
                        object(
                                "name",
                                "data",
                                "description",
                                Words.of("api.data").both()),
                        object(
                                "name",
                                "service",
                                "description",
                                Words.of("api.service").both())));
        document.put("paths", paths);
        document.put("components", OpenApiPaths.components());
        return document;
    }

    private void query(SavedQuery saved) {
        JsonArray parameters = new JsonArray();
        saved.parameters().forEach(parameter -> parameters.add(parameter(saved, parameter)));
        List<Format> formats = Format.of(saved);
        parameters.add(format(formats));
        boolean joined = joins.test(saved);
        for (String shared : List.of("bom", "timeout", "maxRows", "release")) {
            parameters.add(object("$ref", "#/components/parameters/" + shared));
        }
        if (joined) {
            parameters.add(object("$ref", "#/components/parameters/strict"));
        }
        JsonObject operation = new JsonObject();
        operation.put("operationId", saved.name());
        operation.put("tags", array(new JsonString("queries")));
        operation.put("summary", saved.question().en());
        operation.put("description", saved.question().both());
        operation.put("parameters", parameters);
        operation.put("responses", responses(formats, saved.columns(), joined));
        operation.put("x-columns", strings(saved.columns()));
        operation.put("x-calls", calls(saved));
        JsonObject path = new JsonObject();
        path.put("get", operation);
        paths.put("/queries/" + saved.name(), path);
    }

    /** Whole calls that give an answer, as the examples of single parameters need not fit together. */
    private static JsonArray calls(SavedQuery saved) {
        JsonArray calls = new JsonArray();
        saved.examples()
                .forEach(example -> calls.add(object(
                        "address",
                        "/queries/" + saved.name() + example.address(),
                        "summary",
                        example.question().en())));
        return calls;
    }

    private static JsonObject parameter(SavedQuery saved, Parameter parameter) {
        JsonObject one = object("name", parameter.name(), "in", "query");
        one.put(
                "description",
                parameter.label().both() + "\n"
                        + Words.of("api.type", parameter.type().written()).both());
        one.put("schema", schema(parameter.type()));
        saved.examples().stream()
                .map(Example::values)
                .filter(values -> values.containsKey(parameter.name()))
                .map(values -> values.get(parameter.name()))
                .findFirst()
                .ifPresent(value -> one.put("example", typed(parameter.type(), value)));
        return one;
    }

    private static JsonValue typed(ParameterType type, String value) {
        return type instanceof ParameterType.Whole || type instanceof ParameterType.Year
                ? JsonNumber.value(Long.parseLong(value))
                : new JsonString(value);
    }

    private static JsonObject schema(ParameterType type) {
        return switch (type) {
            case ParameterType.Thing thing -> object("type", "string", "maxLength", 1000);
            case ParameterType.Concept concept -> object("type", "string", "maxLength", 1000);
            case ParameterType.Choice choice -> choice(choice.words());
            case ParameterType.Day day -> object("type", "string", "maxLength", 1000);
            case ParameterType.Year year -> object("type", "integer", "minimum", 0, "maximum", 9999);
            case ParameterType.Tongue tongue -> choice(List.of("ja", "en"));
            case ParameterType.Whole whole -> object("type", "integer");
            case ParameterType.Text text -> object("type", "string", "maxLength", 1000);
        };
    }

    private static JsonObject choice(List<String> words) {
        JsonObject schema = object("type", "string");
        schema.put("enum", strings(words));
        return schema;
    }

    private static JsonObject format(List<Format> formats) {
        JsonObject parameter = object("name", "format", "in", "query");
        parameter.put("description", Words.of("api.format").both());
        JsonArray words = strings(formats.stream().map(Format::word).toList());
        words.add("html");
        JsonObject schema = object("type", "string");
        schema.put("enum", words);
        parameter.put("schema", schema);
        return parameter;
    }

    private static JsonObject responses(List<Format> formats, List<String> columns, boolean joined) {
        JsonObject content = new JsonObject();
        formats.forEach(format -> content.put(format.mediaType(), OpenApiPaths.content(format)));
        content.put("text/html", object("schema", object("type", "string")));
        JsonObject good = object(
                "description", Words.of("api.answer", String.join(" ", columns)).both());
        String header = joined ? "Senryaku-Members" : "ETag"; // what others say is never kept
        good.put("headers", object(header, object("$ref", "#/components/headers/" + header)));
        good.put("content", content);
        JsonObject responses = new JsonObject();
        responses.put("200", good);
        for (String status : List.of("304", "400", "404", "406", "503")) {
            responses.put(status, object("$ref", "#/components/responses/" + status));
        }
        if (joined) {
            responses.put("502", object("$ref", "#/components/responses/502"));
        }
        return responses;
    }

    static JsonArray strings(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    static JsonArray array(JsonValue... values) {
        JsonArray array = new JsonArray();
        for (JsonValue value : values) {
            array.add(value);
        }
        return array;
    }

    /** An object of pairs: a name, then its value. */
    static JsonObject object(Object... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], value(pairs[i + 1]));
        }
        return object;
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case Integer number -> JsonNumber.value(number);
            case Boolean truth -> new JsonBoolean(truth);
            default -> new JsonString(value.toString());
        };
    }
}
