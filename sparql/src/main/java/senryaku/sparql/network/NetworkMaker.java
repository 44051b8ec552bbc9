package senryaku.sparql.network;

import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.Ties;

/**
 * Turns answers into networks.
 *
 * @param kinds how things are named
 * @param compact the short form of an IRI for people
 * @param language that of the labels; the other language stands beside it
 * @param names knows names that the answer does not hold
 */
public record NetworkMaker(Kinds kinds, UnaryOperator<String> compact, Language language, NameSource names) {

    /**
     * A graph as a network: seats, holdings, affiliations and changes become edges; every other link between two things
     * is an edge too; words and figures become attributes.
     */
    public Network of(Graph graph) {
        return new GraphMapping(graph, this).network();
    }

    /** Rows as a network: each ties two things, and its other columns are attributes of the edge. */
    public Network of(RowSet rows, Ties ties) {
        return new RowMapping(this, ties, rows).network();
    }
}
