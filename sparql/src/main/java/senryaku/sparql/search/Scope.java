package senryaku.sparql.search;

import java.util.List;
import org.apache.jena.graph.Node;
import senryaku.ontology.search.TextFields;

/**
 * Where is looked.
 *
 * @param properties whose texts are meant
 * @param beginnings of the IRIs of the things that are meant; any thing if there are none
 */
public record Scope(List<Node> properties, List<String> beginnings) {

    /** The names of things whose IRIs begin so. */
    public static Scope names(List<String> beginnings) {
        return new Scope(TextFields.NAMES, beginnings);
    }

    /** The words of quotes. */
    public static Scope quotes() {
        return new Scope(List.of(TextFields.QUOTED), List.of());
    }
}
