package senryaku.sparql.bounds;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.iterator.QueryIterGraph;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * GRAPH that is asked of one graph after the other, as SPARQL has it (1.1, 18.6). On the disk Jena writes the graph into each pattern instead:
 * then a group that begins with none has no graph, MINUS takes it for a shared variable, and a subselect mixes all graphs.
 */
final class EachGraph extends OpExt {

    private final OpGraph graph;

    private EachGraph(OpGraph graph) {
        super("each-graph");
        this.graph = graph;
    }

    /** Puts it where the other way would give other answers. */
    static final class Where extends TransformCopy {
        @Override
        public Op transform(OpGraph graph, Op sub) {
            boolean alike =
                    sub instanceof OpTable || (begins(sub) && (graph.getNode().isConcrete() || isPlain(sub)));
            OpGraph same = new OpGraph(graph.getNode(), sub);
            return alike ? same : new EachGraph(same);
        }

        /** Whether each solution has a triple of the graph. */
        private static boolean begins(Op op) {
            return switch (op) {
                case OpBGP pattern -> !pattern.getPattern().isEmpty();
                case OpTriple pattern -> true;
                case OpPath path -> true;
                case OpFilter filter -> begins(filter.getSubOp());
                case OpExtendAssign made -> begins(made.getSubOp());
                case OpModifier modifier -> begins(modifier.getSubOp());
                case OpSequence sequence -> sequence.getElements().stream().anyMatch(Where::begins);
                case OpJoin join -> begins(join.getLeft()) || begins(join.getRight());
                case OpLeftJoin join -> begins(join.getLeft());
                case OpConditional maybe -> begins(maybe.getLeft());
                case OpMinus minus -> begins(minus.getLeft());
                case OpUnion union -> begins(union.getLeft()) && begins(union.getRight());
                case OpDisjunction union -> union.getElements().stream().allMatch(Where::begins);
                default -> false;
            };
        }

        /** Whether the graph may be one more variable of the group. */
        private static boolean isPlain(Op op) {
            return switch (op) {
                case OpBGP pattern -> true;
                case OpTriple pattern -> true;
                case OpPath path -> true;
                case OpTable table -> true;
                case OpFilter filter -> isPlain(filter.getSubOp());
                case OpExtendAssign made -> isPlain(made.getSubOp());
                case OpGraph other -> isPlain(other.getSubOp());
                case OpMinus minus -> false;
                case Op2 both -> isPlain(both.getLeft()) && isPlain(both.getRight());
                case OpN parts -> parts.getElements().stream().allMatch(Where::isPlain);
                default -> false;
            };
        }
    }

    @Override
    public Op effectiveOp() {
        return graph;
    }

    @Override
    public QueryIterator eval(QueryIterator input, ExecutionContext context) {
        return new QueryIterGraph(input, graph, context);
    }

    /** What a row has is put in when it is asked. */
    @Override
    public Op apply(Transform transform) {
        return this;
    }

    @Override
    public Op apply(Transform transform, OpVisitor before, OpVisitor after) {
        return this;
    }

    @Override
    public void outputArgs(IndentedWriter out, SerializationContext context) {
        graph.output(out, context);
    }

    @Override
    public int hashCode() {
        return graph.hashCode();
    }

    @Override
    public boolean equalTo(Op other, NodeIsomorphismMap nodes) {
        return other instanceof EachGraph each && graph.equalTo(each.graph, nodes);
    }
}
