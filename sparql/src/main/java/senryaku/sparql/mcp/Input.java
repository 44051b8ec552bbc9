package senryaku.sparql.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.query.Language;

/** What a model gave to a tool. */
final class Input {

    static final String LANG = "lang";
    static final String LIMIT = "limit";

    private final Map<String, Object> given;

    /**
     * @param given by the names of the protocol's {@code arguments}
     * @param known names that the tool has
     * @throws ToolProblem if a name is none of them
     */
    Input(@Nullable Map<String, Object> given, List<String> known) {
        this.given = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, value) -> {
                if (!known.contains(name)) {
                    throw ToolProblem.of("unknownArgument", name, String.join(", ", known));
                }
                if (value != null) {
                    this.given.put(name, value);
                }
            });
        }
    }

    /** The language that was asked for, as far as it can be told before anything else is looked at. */
    static Optional<Language> spoken(@Nullable Map<String, Object> given) {
        return given != null && given.get(LANG) instanceof String tag ? Language.ofTag(tag) : Optional.empty();
    }

    Language language() {
        Optional<String> tag = text(LANG);
        return tag.isEmpty()
                ? Language.JA
                : Language.ofTag(tag.get()).orElseThrow(() -> ToolProblem.of("noLanguage", tag.get()));
    }

    String needed(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> ToolProblem.of("missing", name));
    }

    Optional<String> text(String name) {
        Object value = given.get(name);
        return value == null ? Optional.empty() : Optional.of(plain(name, value));
    }

    int limit(int usual, int most) {
        Object value = given.getOrDefault(LIMIT, usual);
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= 1
                && number.intValue() <= most) {
            return number.intValue();
        }
        throw ToolProblem.of("badLimit", value, most);
    }

    /** The values of an argument that is itself an object. */
    Map<String, List<String>> values(String name) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Object object = given.getOrDefault(name, Map.of());
        if (!(object instanceof Map<?, ?> map)) {
            throw ToolProblem.of("notObject", name);
        }
        map.forEach((key, value) -> {
            if (value != null) {
                values.put(String.valueOf(key), List.of(plain(String.valueOf(key), value)));
            }
        });
        return values;
    }

    private static String plain(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw ToolProblem.of("notText", name);
        };
    }
}
