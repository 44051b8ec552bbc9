package senryaku.sparql.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of what tools take and give. */
final class Schemas {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> ANYTHING = Map.of("type", "object");

    private Schemas() {}

    static Map<String, Object> text(String words, Object... values) {
        return Map.of("type", "string", "description", Words.both(words, values));
    }

    static Map<String, Object> choice(List<String> choices, String words) {
        return Map.of("type", "string", "enum", choices, "description", Words.both(words));
    }

    static Map<String, Object> language() {
        return Map.of(
                "type", "string", "enum", List.of("ja", "en"), "default", "ja", "description", Words.both("lang"));
    }

    static Map<String, Object> limit(int usual, int most) {
        return Map.of(
                "type", "integer", "minimum", 1, "maximum", most, "default", usual, "description", Words.both("limit"));
    }

    /** Values by the names of a query's parameters. */
    static Map<String, Object> values(String words) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                Map.of("type", List.of("string", "integer")),
                "description",
                Words.both(words));
    }

    /** Rows, each with what leads to its quotes. */
    static Map<String, Object> rows() {
        Map<String, Object> row = object(
                List.of("values", "evidence"),
                "values",
                ANYTHING,
                "evidence",
                Map.of("type", "array", "items", TEXT, "description", Words.both("rowEvidence")),
                "parts",
                ANYTHING);
        return object(
                List.of("columns", "rows", "truncated"),
                "columns",
                list(TEXT),
                "rows",
                list(row),
                "truncated",
                truncated(),
                "members",
                Map.of("type", "string", "description", Words.both("membersMean")));
    }

    /** All about one thing. */
    static Map<String, Object> thing() {
        return object(
                List.of("thing", "kind", "page", "statements", "incoming", "truncated"),
                "thing",
                TEXT,
                "name",
                TEXT,
                "kind",
                TEXT,
                "page",
                TEXT,
                "statements",
                list(ANYTHING),
                "incoming",
                list(ANYTHING),
                "truncated",
                truncated());
    }

    private static Map<String, Object> truncated() {
        return Map.of("type", "boolean", "description", Words.both("truncatedMeans"));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private static Map<String, Object> object(List<String> needed, Object... namesAndSchemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.put((String) namesAndSchemas[i], namesAndSchemas[i + 1]);
        }
        return Map.of("type", "object", "properties", properties, "required", needed);
    }
}
