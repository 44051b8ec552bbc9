package senryaku.sparql.bounds;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.sparql.serializer.SerializationContext;

/** A property path. Jena walks all of it before it gives the first row, so each triple on the way takes a step of the budget. */
final class Walk extends QueryIterRepeatApply {

    private final TriplePath path;
    private final Budget budget;
    private final ExecutionContext watched;

    Walk(TriplePath path, QueryIterator input, ExecutionContext context, Budget budget) {
        super(input, context);
        this.path = path;
        this.budget = budget;
        this.watched =
                ExecutionContext.copyChangeActiveGraph(context, new WatchedGraph(context.getActiveGraph(), budget));
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        try {
            return PathLib.execTriplePath(row, path, watched);
        } catch (StackOverflowError e) {
            throw budget.exceed(new TooMuch(TooMuch.Of.MEMORY, 1));
        }
    }

    @Override
    protected void details(IndentedWriter out, SerializationContext context) {
        out.print(path.toString());
    }
}
