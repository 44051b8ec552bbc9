package senryaku.loader.table;

import java.util.List;
import org.apache.jena.graph.Triple;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Place;

/**
 * A triple that a mapping made.
 *
 * @param triple under the standard base; a blank node has the label that the mapping gives it
 * @param words that it rests on; none if the mapping alone says it
 * @param mapping where the mapping makes it
 * @param record where the words stand that name its subject
 * @param place where the words stand that its object was made of
 */
public record MappedTriple(Triple triple, List<Words> words, Place mapping, Place record, Place place) {

    public MappedTriple {
        words = List.copyOf(words);
    }

    /**
     * Words of a table.
     *
     * @param table the name of its file in the folder
     */
    public record Words(String table, Span span) {}
}
