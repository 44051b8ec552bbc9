package senryaku.sparql.bounds;

import org.apache.jena.sparql.engine.binding.Binding;

/** Whether a row is kept in memory by the operation that gets it. */
@FunctionalInterface
interface Keeping {

    Keeping NONE = row -> false;
    Keeping EVERY = row -> true;

    boolean keeps(Binding row);
}
