package senryaku.loader.table;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Document;
import senryaku.loader.source.Source;
import senryaku.loader.source.TableFiles;

/**
 * A source of tables, mapped.
 *
 * @param files of the source
 * @param tables by the names of their files
 * @param triples each once, in the order of the mapping and its records
 */
public record TableSource(TableFiles files, SortedMap<String, Document> tables, List<MappedTriple> triples) {

    public Source source() {
        return files.source();
    }

    /** How many things there are of each class, by the last word of its IRI. */
    public SortedMap<String, Integer> thingsPerType() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        types().filter(mapped -> mapped.triple().getObject().isURI())
                .forEach(mapped -> counts.merge(Rml.localName(mapped.triple().getObject()), 1, Integer::sum));
        return counts;
    }

    /** How many things have a class. */
    public int things() {
        return (int)
                types().map(mapped -> mapped.triple().getSubject()).distinct().count();
    }

    /** How many different quotes the triples rest on. */
    public int quotes() {
        return tables.keySet().stream().mapToInt(table -> quotes(table).size()).sum();
    }

    /** All places of a table that some triple rests on. */
    public SortedSet<Span> quotes(String table) {
        SortedSet<Span> spans = new TreeSet<>();
        triples.stream()
                .flatMap(mapped -> mapped.words().stream())
                .filter(words -> words.table().equals(table))
                .forEach(words -> spans.add(words.span()));
        return spans;
    }

    private Stream<MappedTriple> types() {
        Node type = RDF.type.asNode();
        return triples.stream().filter(mapped -> mapped.triple().getPredicate().equals(type));
    }
}
