package senryaku.sparql.bounds;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that take steps and memory of a budget as they go by. */
final class Steps extends QueryIteratorWrapper {

    private final Budget budget;
    private final Keeping keeping;

    Steps(QueryIterator rows, Budget budget, Keeping keeping) {
        super(rows);
        this.budget = budget;
        this.keeping = keeping;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        budget.step();
        if (keeping.keeps(row)) {
            budget.row(row.size());
        }
        return row;
    }
}
