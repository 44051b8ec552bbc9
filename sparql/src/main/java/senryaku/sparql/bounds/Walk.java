package senryaku.sparql.bounds;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterYieldN;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.sparql.serializer.SerializationContext;

/** A property path. Jena walks all of it before it gives the first row, so each triple on the way takes a step of the budget. */
final class Walk extends QueryIterRepeatApply {

    private static final Var END = Var.alloc(ARQConstants.allocVarMarker + "end");

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
            TriplePath placed = Substitute.substitute(path, row);
            return placed.getSubject().isConcrete() && placed.getObject().isLiteral()
                    ? toLiteral(row, placed)
                    : PathLib.execTriplePath(row, path, watched);
        } catch (StackOverflowError e) {
            throw budget.exceed(new TooMuch(TooMuch.Of.MEMORY, 1));
        }
    }

    /** Jena would follow it to what has the same value; but terms match as they are written (RDF 1.1 Concepts, 3.3). */
    private QueryIterator toLiteral(Binding row, TriplePath placed) {
        Node wanted = placed.getObject();
        QueryIterator ends =
                PathLib.execTriplePath(row, new TriplePath(placed.getSubject(), placed.getPath(), END), watched);
        int found = 0;
        while (ends.hasNext()) {
            found += ends.nextBinding().get(END).equals(wanted) ? 1 : 0;
        }
        return new QueryIterYieldN(found, row, watched);
    }

    @Override
    protected void details(IndentedWriter out, SerializationContext context) {
        out.print(path.toString());
    }
}
