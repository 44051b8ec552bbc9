package senryaku.sparql.bounds;

import java.util.BitSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that take steps and memory of a budget as they go by. */
final class Steps extends QueryIteratorWrapper {

    /** Texts up to this length are not weighed, in characters. */
    private static final int SHORT = 64;

    private static final int BITS = 1 << 22;

    private boolean begun;
    private final BitSet seen = new BitSet();
    private final Budget budget;
    private final Keeping keeping;

    Steps(QueryIterator rows, Budget budget, Keeping keeping) {
        super(rows);
        this.budget = budget;
        this.keeping = keeping;
    }

    @Override
    protected boolean hasNextBinding() {
        begun = true;
        boolean more = super.hasNextBinding();
        if (!more) {
            budget.whole();
        }
        return more;
    }

    /** Jena's hash join fails if it is closed before anybody asked it for a row. */
    @Override
    protected void closeIterator() {
        try {
            super.closeIterator();
        } catch (NullPointerException e) {
            if (begun) {
                throw e;
            }
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        budget.step();
        if (keeping.keeps(row)) {
            budget.row(row.size());
            row.forEach((variable, term) -> weigh(term));
        }
        return row;
    }

    /** Long texts take memory, once each as long as rows share them: told by a bit for each object. */
    private void weigh(Node term) {
        if (term.isLiteral() && term.getLiteralLexicalForm().length() > SHORT) {
            int place = System.identityHashCode(term) & (BITS - 1);
            if (!seen.get(place)) {
                seen.set(place);
                budget.hold(term.getLiteralLexicalForm().length());
            }
        }
    }
}
