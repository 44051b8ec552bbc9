package senryaku.sparql.bounds;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.jspecify.annotations.Nullable;

/** A faster way to the same solutions, for some operations on some data. It keeps to the budget by itself. */
@FunctionalInterface
public interface Shortcut {

    /** There is none. */
    Shortcut NONE = (op, input, context, budget) -> null;

    /**
     * The solutions of an operation.
     *
     * @param input rows that it begins with
     * @return null if it is left to Jena; then nothing was read from the input
     */
    @Nullable
    QueryIterator run(Op op, QueryIterator input, ExecutionContext context, Budget budget);

    /** Whether it is for data that know each graph by itself; then GRAPH is left as it is. */
    default boolean hasGraphs() {
        return false;
    }
}
