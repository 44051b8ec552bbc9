package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import senryaku.sparql.export.Answer;

/** Rows that are counted as they go by; one too many ends the answer. */
final class Counted implements RowSet {

    /**
     * The first rows of an answer.
     *
     * @param more whether others were left out
     */
    record First(Answer.Rows answer, boolean more) {}

    private final RowSet rows;
    private final Limits limits;

    private Counted(RowSet rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    /** The same answer, within the limit. */
    static Answer within(Limits limits, Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> new Answer.Rows(new Counted(rows.rows(), limits));
            case Answer.Truth truth -> truth;
            case Answer.Triples triples -> {
                if (triples.graph().size() > limits.rows()) {
                    throw limits.exceeded();
                }
                yield triples;
            }
        };
    }

    /** The first rows, held in memory so that it is known before the answer begins whether there are more. */
    static First first(Answer.Rows answer, int most) {
        List<Binding> kept = new ArrayList<>();
        while (kept.size() < most && answer.rows().hasNext()) {
            kept.add(answer.rows().next());
        }
        RowSet few = RowSetStream.create(answer.rows().getResultVars(), kept.iterator());
        return new First(new Answer.Rows(few), answer.rows().hasNext());
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        Binding row = rows.next();
        if (rows.getRowNumber() > limits.rows()) {
            throw limits.exceeded();
        }
        return row;
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
