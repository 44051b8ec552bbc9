package senryaku.loader.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what a JSON Schema says in its own terms. */
final class Kinds {

    private static final Map<String, Bilingual> NAMES = Map.of(
            "string", new Bilingual("文字列", "text"),
            "array", new Bilingual("リスト", "a list"),
            "object", new Bilingual("鍵と値の組", "keys with values"),
            "integer", new Bilingual("整数", "a whole number"),
            "number", new Bilingual("数", "a number"),
            "boolean", new Bilingual("true か false", "true or false"),
            "null", new Bilingual("空", "nothing"));

    /** {@code ^body:…} or {@code ^(body|person):…}. */
    private static final Pattern IDENTIFIER = Pattern.compile("\\^\\(?([a-z|-]+)\\)?:\\[a-z0-9\\].*");

    private Kinds() {}

    /** What a value is. */
    static Bilingual of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> name("string");
            case ARRAY -> name("array");
            case OBJECT, POJO -> name("object");
            case NUMBER -> node.isIntegralNumber() ? name("integer") : name("number");
            case BOOLEAN -> name("boolean");
            case NULL, MISSING, BINARY -> name("null");
        };
    }

    /**
     * What a rule of types allows: one name or a list of them.
     *
     * @param keys that an object may have there, if they are known
     */
    static Bilingual allowed(JsonNode rule, List<String> keys) {
        List<Bilingual> names = texts(rule).stream().map(Kinds::name).toList();
        String known = rule.asText().equals("object") ? String.join(", ", keys) : "";
        return new Bilingual(
                names.stream().map(Bilingual::ja).collect(Collectors.joining("または"))
                        + (known.isEmpty() ? "" : "（" + known + "）"),
                names.stream().map(Bilingual::en).collect(Collectors.joining(" or "))
                        + (known.isEmpty() ? "" : ": " + known));
    }

    /**
     * What a pattern asks for: identifiers are named by their kinds.
     *
     * @param otherwise what other values are named by: Japanese and English with a slash between
     */
    static Bilingual form(String pattern, String otherwise) {
        Matcher identifier = IDENTIFIER.matcher(pattern);
        if (!identifier.matches()) {
            String[] languages = otherwise.split(" / ", 2);
            return new Bilingual(languages[0], languages[languages.length - 1]);
        }
        List<String> kinds = List.of(identifier.group(1).split("\\|", -1));
        String mark = pattern.contains(")(#") || !pattern.contains("#") ? "" : "#…";
        String forms = kinds.stream().map(kind -> kind + ":…" + mark).collect(Collectors.joining(", "));
        return new Bilingual(
                forms + "（小文字・数字の語をハイフンか点でつなぐ）", forms + " in lower-case words and digits joined by hyphens or dots");
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(node.asText());
        }
        return texts;
    }

    /** The keys that an object's schema knows. */
    static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        schema.path("propertyNames").path("enum").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private static Bilingual name(String type) {
        return NAMES.getOrDefault(type, new Bilingual(type, type));
    }
}
