package senryaku.loader.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Turns the events of one YAML file into a tree with places. */
final class YamlReader {

    /** A facts file needs five levels. */
    private static final int DEPTH_AT_MOST = 24;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final String text;
    private final Consumer<Problem> problems;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();

    YamlReader(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    Optional<Yaml> read() {
        try {
            Parser events = new ParserImpl(new StreamReader(text), new LoaderOptions());
            return readDocument(events).map(root -> new Yaml(file, root, values, keys));
        } catch (MarkedYAMLException e) {
            reportSyntax(e);
        } catch (ReaderException e) {
            report(place(e.getPosition()), Mistake.YAML_CONTROL_CHARACTER, "U+%04X".formatted(e.getCodePoint()));
        } catch (TooDeepException e) {
            report(e.place, Mistake.YAML_DEPTH, DEPTH_AT_MOST);
        }
        return Optional.empty();
    }

    private Optional<JsonNode> readDocument(Parser events) {
        events.getEvent();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            report(Place.startOf(file), Mistake.FILE_EMPTY);
            return Optional.empty();
        }
        events.getEvent();
        JsonNode root = node(events, "", 0);
        events.getEvent();
        if (events.checkEvent(Event.ID.DocumentStart)) {
            report(place(events.peekEvent().getStartMark()), Mistake.YAML_DOCUMENTS);
        }
        return Optional.of(root);
    }

    private JsonNode node(Parser events, String pointer, int depth) {
        Event event = events.getEvent();
        Place place = place(event.getStartMark());
        if (depth > DEPTH_AT_MOST) {
            throw new TooDeepException(place);
        }
        values.put(pointer, place);
        return switch (event) {
            case AliasEvent alias -> alias(alias, place);
            case ScalarEvent scalar -> scalar(scalar, place);
            case SequenceStartEvent sequence -> sequence(sequence, events, pointer, depth, place);
            case MappingStartEvent mapping -> mapping(mapping, events, pointer, depth, place);
            default -> throw new IllegalStateException("No node begins with " + event);
        };
    }

    private JsonNode alias(AliasEvent alias, Place place) {
        report(place, Mistake.YAML_ALIAS, alias.getAnchor());
        return NODES.nullNode();
    }

    private JsonNode scalar(ScalarEvent scalar, Place place) {
        refuseTag(scalar, scalar.getTag(), place);
        String value = scalar.getValue();
        if (hasLoneSurrogate(value)) {
            report(place, Mistake.YAML_SURROGATE);
            return NODES.textNode("");
        }
        return scalar.isPlain() ? YamlScalars.plain(value) : NODES.textNode(value);
    }

    private JsonNode sequence(NodeEvent start, Parser events, String pointer, int depth, Place place) {
        refuseTag(start, ((SequenceStartEvent) start).getTag(), place);
        ArrayNode items = NODES.arrayNode();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(events, Yaml.item(pointer, items.size()), depth + 1));
        }
        events.getEvent();
        return items;
    }

    private JsonNode mapping(MappingStartEvent start, Parser events, String pointer, int depth, Place place) {
        refuseTag(start, start.getTag(), place);
        ObjectNode members = NODES.objectNode();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            member(members, events, pointer, depth);
        }
        events.getEvent();
        return members;
    }

    private void member(ObjectNode members, Parser events, String pointer, int depth) {
        Place place = place(events.peekEvent().getStartMark());
        Optional<String> key = key(events, depth);
        if (key.isEmpty() || members.has(key.get())) {
            key.ifPresent(name -> {
                int firstLine =
                        keys.getOrDefault(Yaml.member(pointer, name), place).line();
                report(place, Mistake.YAML_DUPLICATE_KEY, name, firstLine);
            });
            skip(events, depth);
            return;
        }
        String member = Yaml.member(pointer, key.get());
        keys.put(member, place);
        members.set(key.get(), node(events, member, depth + 1));
    }

    private Optional<String> key(Parser events, int depth) {
        if (events.peekEvent() instanceof ScalarEvent scalar) {
            events.getEvent();
            refuseTag(scalar, scalar.getTag(), place(scalar.getStartMark()));
            return Optional.of(scalar.getValue());
        }
        report(place(events.peekEvent().getStartMark()), Mistake.YAML_KEY);
        skip(events, depth);
        return Optional.empty();
    }

    /** Reads a value that counts for nothing, but whose own mistakes are still told. */
    private void skip(Parser events, int depth) {
        Map<String, Place> before = new HashMap<>(values);
        node(events, "/-", depth + 1);
        values.clear();
        values.putAll(before);
    }

    private void refuseTag(NodeEvent event, @Nullable String tag, Place place) {
        if (tag != null) {
            report(place, Mistake.YAML_TAG, tag);
        }
        if (event.getAnchor() != null && !(event instanceof AliasEvent)) {
            report(place, Mistake.YAML_ALIAS, event.getAnchor());
        }
    }

    private void reportSyntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Place place = mark == null ? Place.startOf(file) : place(mark);
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("(TAB)")) {
            report(place, Mistake.YAML_TAB);
        } else {
            report(place, Mistake.YAML_SYNTAX, e.getContext() == null ? problem : e.getContext() + ", " + problem);
        }
    }

    private static boolean hasLoneSurrogate(String value) {
        return value.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** @param position in code points, from 0 */
    private Place place(int position) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Place(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private void report(Place place, Mistake mistake, Object... arguments) {
        problems.accept(Problem.at(place, mistake, arguments));
    }

    private static final class TooDeepException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        private TooDeepException(Place place) {
            this.place = place;
        }
    }
}
