package senryaku.loader.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;

/** Reads JSON as trees whose nodes are all different objects, so that each has a place: two equal texts are two nodes. */
final class JsonPlaces {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Document document;
    private final int skipped;
    private final JsonParser parser;
    private final List<JsonNode> roots = new ArrayList<>();
    private final IdentityHashMap<JsonNode, Stretch> places = new IdentityHashMap<>();
    private final Set<String> keys = new TreeSet<>();

    /**
     * Where a node stands, in UTF-16 units of the text.
     *
     * @param words where its member begins; of what is no member, where it begins itself
     */
    record Stretch(int words, int start, int end) {}

    private JsonPlaces(Document document) throws IOException {
        this.document = document;
        this.skipped = document.text().startsWith("\uFEFF") ? 1 : 0;
        this.parser = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(document.text().substring(skipped));
    }

    /**
     * Reads a document.
     *
     * @param lines whether it holds a value in each line (JSON Lines), and not one value in all
     * @param problems is told the first syntax error
     */
    static Optional<JsonPlaces> read(Document document, boolean lines, Consumer<Problem> problems) {
        try {
            JsonPlaces places = new JsonPlaces(document);
            try (JsonParser open = places.parser) {
                while (open.nextToken() != null) {
                    if (!lines && !places.roots.isEmpty()) {
                        problems.accept(places.problem(open.currentTokenLocation(), "a second value begins here"));
                        return Optional.empty();
                    }
                    places.roots.add(places.node(places.start()));
                }
            } catch (JsonProcessingException e) {
                problems.accept(places.problem(e.getLocation(), e.getOriginalMessage()));
                return Optional.empty();
            }
            return Optional.of(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of the document: one, or one for each line. */
    List<JsonNode> roots() {
        return roots;
    }

    /** Where a node of this document stands; nothing for null, which has no place of its own. */
    Optional<Stretch> place(JsonNode node) {
        return Optional.ofNullable(places.get(node));
    }

    /** The names of all members. */
    Set<String> keys() {
        return keys;
    }

    private Problem problem(JsonLocation location, String message) {
        int offset = (int) Math.max(0, location.getCharOffset()) + skipped;
        Place place = document.placeAt(
                document.positionOf(Math.min(offset, document.text().length())));
        return Problem.at(place, Mistake.TABLE_SYNTAX, message);
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset() + skipped;
    }

    /** The value that the current token begins. */
    private JsonNode node(int words) throws IOException {
        int start = start();
        JsonToken token = parser.currentToken();
        JsonNode node = switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new TextNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new WrittenNumber(parser.getText());
            case VALUE_TRUE -> new WrittenBoolean(true);
            case VALUE_FALSE -> new WrittenBoolean(false);
            default -> NullNode.getInstance();
        };
        if (!node.isNull()) {
            places.put(node, new Stretch(words, start, end(token, start)));
        }
        return node;
    }

    private int end(JsonToken token, int start) throws IOException {
        return switch (token) {
            case START_OBJECT, START_ARRAY -> start() + 1;
            case VALUE_STRING -> (int) parser.currentLocation().getCharOffset() + skipped;
            default -> start + parser.getTextLength();
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int words = start();
            String key = parser.currentName();
            keys.add(key);
            parser.nextToken();
            object.set(key, node(words));
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(start()));
        }
        return array;
    }

    /** A number that is told as it is written: 1.50 stays 1.50. */
    private static final class WrittenNumber extends DecimalNode {

        private static final long serialVersionUID = 1L;

        private final String written;

        private WrittenNumber(String written) {
            super(new BigDecimal(written));
            this.written = written;
        }

        @Override
        public String asText() {
            return written;
        }
    }

    /** A truth value that is an object of its own. */
    private static final class WrittenBoolean extends BooleanNode {

        private static final long serialVersionUID = 1L;

        private WrittenBoolean(boolean value) {
            super(value);
        }
    }
}
