package senryaku.loader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import senryaku.loader.fact.Span;

/** Which words of a record a triple rests on. */
final class Grounds {

    /** Values of a record that stand so near to each other, in code points, are quoted together with what is between them. */
    private static final int NEAR = 200;

    private Grounds() {}

    /** The words of some cells of one record: as few quotes as can be, in the order of the file. */
    static List<Span> words(List<Cell> cells) {
        List<Span> merged = new ArrayList<>();
        for (Span span : new TreeSet<>(cells.stream().map(Cell::words).toList())) {
            if (!merged.isEmpty() && span.start() - merged.getLast().end() <= NEAR) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** The headings of the columns: a number or a date alone does not say what it counts. */
    static List<Span> headings(Node object, List<Cell> cells) {
        boolean words = !object.isLiteral()
                || !object.getLiteralLanguage().isEmpty()
                || object.getLiteralDatatype().equals(XSDDatatype.XSDstring);
        return words
                ? List.of()
                : cells.stream()
                        .map(Cell::heading)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }
}
