package senryaku.sparql.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Yaml;

/** A machine's settings as its operator writes them: YAML with one {@code key: value} for each. */
final class ConfigurationFile {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    private final Path path;
    private final Map<String, Setting> settings;
    private final Consumer<Problem> problems;

    /** @param problems is told everything that is wrong */
    ConfigurationFile(Path path, Collection<Setting> settings, Consumer<Problem> problems) {
        this.path = path;
        this.settings = settings.stream().collect(Collectors.toMap(Setting::key, Function.identity()));
        this.problems = problems;
    }

    /**
     * A value with its place.
     *
     * @param text as it would stand on the command line
     */
    record Value(String text, Place place) {}

    /** The values by their keys; those that are wrong are left out. */
    Map<String, Value> values() {
        Map<String, Value> values = new HashMap<>();
        read().ifPresent(yaml -> {
            if (yaml.root().isObject()) {
                yaml.root()
                        .properties()
                        .forEach(entry -> value(yaml, entry.getKey(), entry.getValue())
                                .ifPresent(value -> values.put(entry.getKey(), value)));
            } else if (!yaml.root().isNull() && !yaml.root().isMissingNode()) {
                problems.accept(Problem.at(
                        yaml.place(""),
                        Mistake.WRONG_FORM,
                        shown(yaml.root()),
                        new Bilingual("「鍵: 値」の行", "lines of key: value")));
            }
        });
        return values;
    }

    private Optional<Yaml> read() {
        Place start = Place.startOf(path.toString());
        try {
            return Yaml.read(path.toString(), Files.readString(path, StandardCharsets.UTF_8), problems);
        } catch (CharacterCodingException e) {
            problems.accept(Problem.at(start, Mistake.NOT_UTF8));
        } catch (IOException e) {
            problems.accept(Problem.at(
                    start, Files.exists(path) ? Mistake.FILE_UNREADABLE : Mistake.FILE_MISSING, path.toString()));
        }
        return Optional.empty();
    }

    private Optional<Value> value(Yaml yaml, String key, JsonNode node) {
        String pointer = Yaml.member("", key);
        Setting setting = settings.get(key);
        if (setting == null) {
            List<String> known = settings.keySet().stream().sorted().toList();
            problems.accept(Problem.at(
                    yaml.keyPlace(pointer),
                    Mistake.UNKNOWN_KEY,
                    key,
                    String.join(", ", known),
                    Nearest.hint(key, known)));
            return Optional.empty();
        }
        Place place = yaml.place(pointer);
        if (!fits(setting.kind(), node)) {
            problems.accept(Problem.at(place, Mistake.WRONG_FORM, shown(node), expected(setting.kind())));
            return Optional.empty();
        }
        return Optional.of(node.asText(""))
                .filter(text -> !node.isNull() && !text.isBlank())
                .map(text -> new Value(setting.isPlace() ? fromHere(text) : text, place));
    }

    /** A text must be written as one: the number 1.10 would lose its zero. */
    private static boolean fits(Setting.Kind kind, JsonNode node) {
        if (node.isNull()) {
            return true;
        }
        return node.isValueNode() && (kind == Setting.Kind.TEXT ? node.isTextual() : kind.allows(node.asText()));
    }

    private static String shown(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.isArray() ? "[…]" : "{…}";
    }

    /** What a value of a kind looks like. */
    static Bilingual expected(Setting.Kind kind) {
        return switch (kind) {
            case NUMBER -> new Bilingual("整数", "a whole number");
            case TRUTH -> new Bilingual("true または false", "true or false");
            case TEXT -> new Bilingual("文字列（数などは引用符で囲む）", "a text (a number or the like in quotes)");
        };
    }

    private String fromHere(String text) {
        return ADDRESS.matcher(text).matches()
                ? text
                : path.toAbsolutePath().resolveSibling(text).toString();
    }
}
