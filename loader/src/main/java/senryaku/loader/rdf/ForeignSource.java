package senryaku.loader.rdf;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.graph.Triples;
import senryaku.loader.source.RdfFiles;
import senryaku.loader.source.Source;

/**
 * Data of others, read from their own RDF file.
 *
 * @param files of the source
 * @param triples each once, in the order of the file, as the file has them: blank nodes have no names yet
 */
public record ForeignSource(RdfFiles files, Triples triples) {

    public Source source() {
        return files.source();
    }

    /** How many things there are of each class, by the last word of its IRI. */
    public SortedMap<String, Integer> thingsPerType() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .filter(triple -> triple.getObject().isURI())
                .forEach(triple ->
                        counts.merge(triple.getObject().getURI().replaceFirst("^.*[/#:]", ""), 1, Integer::sum));
        return counts;
    }

    /** How many things have a class. */
    public int things() {
        return (int) triples.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .distinct()
                .count();
    }
}
