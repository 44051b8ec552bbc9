package senryaku.loader.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Document;
import senryaku.loader.source.Problem;

/** JSON whose objects, lists and values are found by JSONPath. */
final class JsonTable implements Table {

    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final Document document;
    private final JsonPlaces places;
    private final Map<String, JsonPath> compiled = new ConcurrentHashMap<>();

    private JsonTable(Document document, JsonPlaces places) {
        this.document = document;
        this.places = places;
    }

    /**
     * Reads a table.
     *
     * @param lines whether each line is a value of its own (JSON Lines)
     * @param problems is told the first syntax error
     */
    static Optional<JsonTable> read(Document document, boolean lines, Consumer<Problem> problems) {
        return JsonPlaces.read(document, lines, problems).map(places -> new JsonTable(document, places));
    }

    /** Why a text is no JSONPath; nothing if it is one. */
    static Optional<String> mistake(String path) {
        try {
            compile(path);
            return Optional.empty();
        } catch (InvalidPathException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A path; what begins otherwise than a path is the name of a member, also one with blanks. */
    private static JsonPath compile(String path) {
        boolean name = !path.startsWith("$") && !path.startsWith("@") && path.matches(".*[\\s　].*");
        return JsonPath.compile(name ? "$['" + path.replace("\\", "\\\\").replace("'", "\\'") + "']" : path);
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public List<TableRecord> records(String iterator) {
        List<TableRecord> records = new ArrayList<>();
        for (JsonNode root : places.roots()) {
            find(root, iterator)
                    .forEach(node -> places.place(node)
                            .ifPresent(stretch -> records.add(new Found(node, span(stretch.start(), stretch.end())))));
        }
        return records;
    }

    @Override
    public Collection<String> names() {
        return places.keys();
    }

    private List<JsonNode> find(JsonNode node, String path) {
        JsonNode found = compiled.computeIfAbsent(path, JsonTable::compile).read(node, PATHS);
        List<JsonNode> nodes = new ArrayList<>();
        found.elements().forEachRemaining(nodes::add);
        return nodes;
    }

    private Span span(int start, int end) {
        return new Span(document.positionOf(start), document.positionOf(end));
    }

    private final class Found implements TableRecord {

        private final JsonNode node;
        private final Span whole;

        private Found(JsonNode node, Span whole) {
            this.node = node;
            this.whole = whole;
        }

        @Override
        public Document document() {
            return document;
        }

        @Override
        public Span whole() {
            return whole;
        }

        @Override
        public List<Cell> cells(String reference) {
            List<Cell> cells = new ArrayList<>();
            for (JsonNode value : find(node, reference)) {
                places.place(value).ifPresent(stretch -> add(value, stretch, cells));
            }
            return cells;
        }

        private void add(JsonNode value, JsonPlaces.Stretch stretch, List<Cell> cells) {
            int at = document.positionOf(stretch.start());
            if (value.isContainerNode()) {
                throw new NestedValueException(at);
            }
            if (!value.asText().isBlank()) {
                cells.add(new Cell(
                        value.asText(), span(stretch.words(), stretch.end()), at, Optional.empty(), datatype(value)));
            }
        }

        private static Optional<XSDDatatype> datatype(JsonNode value) {
            if (value.isBoolean()) {
                return Optional.of(XSDDatatype.XSDboolean);
            }
            if (!value.isNumber()) {
                return Optional.empty();
            }
            boolean whole = value.asText().matches("-?\\d+");
            return Optional.of(whole ? XSDDatatype.XSDinteger : XSDDatatype.XSDdouble);
        }
    }
}
