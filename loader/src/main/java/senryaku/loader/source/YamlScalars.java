package senryaku.loader.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a plain YAML scalar means: the core schema of YAML 1.2 in its decimal forms. Everything else is text, so that
 * {@code no}, {@code 0123} and {@code 1e9} stay what was written.
 */
final class YamlScalars {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");

    private YamlScalars() {}

    static JsonNode plain(String value) {
        return switch (value) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            default -> numberOrText(value);
        };
    }

    private static JsonNode numberOrText(String value) {
        if (INTEGER.matcher(value).matches()) {
            return NODES.numberNode(Long.parseLong(value));
        }
        return DECIMAL.matcher(value).matches() ? NODES.numberNode(new BigDecimal(value)) : NODES.textNode(value);
    }
}
