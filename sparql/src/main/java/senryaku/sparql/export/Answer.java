package senryaku.sparql.export;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import senryaku.sparql.network.NetworkMaker;
import senryaku.sparql.query.Ties;

/** What a query gives. Rows may still be coming while they are read. */
public sealed interface Answer {

    /** The rows of a SELECT. */
    record Rows(RowSet rows) implements Answer {}

    /** The word of an ASK. */
    record Truth(boolean value) implements Answer {}

    /** The triples of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Answer {}

    /** Runs a query until its first row is there, so that a failure shows before anything is written. */
    static Answer of(Query query, QueryExec run) {
        return of(query, run, graph -> graph);
    }

    /**
     * The same.
     *
     * @param watching wraps the graph that triples are put into
     */
    static Answer of(Query query, QueryExec run, UnaryOperator<Graph> watching) {
        if (query.isAskType()) {
            return new Truth(run.ask());
        }
        if (query.isConstructType() || query.isDescribeType()) {
            Graph made = GraphFactory.createDefaultGraph();
            Graph watched = watching.apply(made);
            var unused = query.isConstructType() ? run.construct(watched) : run.describe(watched);
            return new Triples(made);
        }
        RowSet rows = run.select();
        var unused = rows.hasNext();
        return new Rows(rows);
    }

    /**
     * Writes the answer in a form that fits it.
     *
     * @param networks how a graph becomes nodes and edges, where the form is one of those
     * @param ties how rows do; absent if they cannot
     */
    default void write(OutputStream out, Format format, NetworkMaker networks, Optional<Ties> ties) {
        if (format.network().isEmpty()) {
            write(out, format);
        } else if (this instanceof Triples triples) {
            format.network().get().write(networks.of(triples.graph()), networks.kinds(), out);
        } else if (this instanceof Rows rows && ties.isPresent()) {
            format.network().get().write(networks.of(rows.rows(), ties.get()), networks.kinds(), out);
        } else {
            throw new IllegalArgumentException("rows are no network");
        }
    }

    /** Writes the answer as rows or RDF. */
    default void write(OutputStream out, Format format) {
        Lang lang = format.lang().orElseThrow(() -> new IllegalArgumentException("neither rows nor RDF: " + format));
        if (format == Format.JSON && this instanceof Rows rows) {
            JsonRows.write(rows.rows(), out);
            return;
        }
        ResultsWriter writer = ResultsWriter.create().lang(lang).build();
        switch (this) {
            case Rows rows -> writer.write(out, format == Format.CSV ? BlankCells.in(rows.rows()) : rows.rows());
            case Truth truth -> writer.write(out, truth.value());
            case Triples triples -> RDFWriter.source(triples.graph()).lang(lang).output(out);
        }
    }
}
