package senryaku.loader.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import senryaku.loader.source.Place;

/**
 * How a term is made of a record.
 *
 * @param value what its words come from
 * @param kind what it becomes
 * @param datatype of a literal
 * @param language of a literal
 * @param place in the mapping
 */
record TermMap(Value value, Kind kind, Optional<TermMap> datatype, Optional<TermMap> language, Place place) {

    /** What a term can be. */
    enum Kind {
        IRI,
        LITERAL,
        BLANK
    }

    /** Where the words of a term come from. */
    sealed interface Value {

        /** The mapping says it, of every record alike. */
        record Constant(Node term) implements Value {}

        /** One reference into the record. */
        record Reference(String name) implements Value {}

        /** References between fixed words: {@code http://example.org/{id}}. */
        record Template(String text) implements Value {}
    }

    /** The references of the term, its datatype and its language. */
    Stream<String> references() {
        Stream<String> own = switch (value) {
            case Value.Constant constant -> Stream.empty();
            case Value.Reference reference -> Stream.of(reference.name());
            case Value.Template template -> Terms.references(template.text());
        };
        return Stream.concat(
                own, Stream.of(datatype, language).flatMap(Optional::stream).flatMap(TermMap::references));
    }
}
