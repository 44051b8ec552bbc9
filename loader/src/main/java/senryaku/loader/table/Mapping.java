package senryaku.loader.table;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import senryaku.loader.source.Place;

/**
 * An RML mapping.
 *
 * @param natural whether JSON numbers and truth values keep their kind, as RML-Core has it
 * @param triplesMaps in the order of their IRIs
 */
record Mapping(boolean natural, List<TriplesMap> triplesMaps) {

    /**
     * Which records, and what is said of each.
     *
     * @param name of its node in the mapping
     * @param base what relative IRIs of its terms are put behind
     * @param classes that each subject is of
     */
    record TriplesMap(
            Node name,
            String base,
            LogicalSource source,
            TermMap subject,
            List<Node> classes,
            List<Rule> rules,
            Place place) {}

    /**
     * Which records of which file.
     *
     * @param file a name of the folder
     * @param iterator a JSONPath; empty for CSV
     */
    record LogicalSource(String file, Form form, String iterator) {}

    /** How a file is read. */
    enum Form {
        CSV,
        JSON
    }

    /** A property with a value. */
    record Rule(TermMap predicate, Value value) {}

    /** What a property leads to. */
    sealed interface Value {

        /** A term made of the record. */
        record Made(TermMap map) implements Value {}

        /**
         * The subjects of another triples map.
         *
         * @param parent its node
         * @param keys what must be equal; none for the same record
         */
        record Joined(Node parent, List<Key> keys, Place place) implements Value {}
    }

    /** The values of two references that must be equal. */
    record Key(String child, String parent) {}

    /** All term maps of a triples map. */
    static Stream<TermMap> termMaps(TriplesMap map) {
        return Stream.concat(Stream.of(map.subject()), map.rules().stream().flatMap(rule -> switch (rule.value()) {
            case Value.Made made -> Stream.of(rule.predicate(), made.map());
            case Value.Joined joined -> Stream.of(rule.predicate());
        }));
    }
}
