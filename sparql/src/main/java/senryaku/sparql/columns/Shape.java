package senryaku.sparql.columns;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What can be seen of an operation before it is planned. */
final class Shape {

    private Shape() {}

    /** What is written down joins whatever was before it, in any order. */
    static boolean areTables(Op op) {
        return switch (op) {
            case OpTable table -> true;
            case OpJoin join -> areTables(join.getLeft()) && areTables(join.getRight());
            default -> false;
        };
    }

    /** Whether an operation may begin with terms in its registers. */
    static boolean isJoin(Op op) {
        return switch (op) {
            case OpBGP pattern -> true;
            case OpPath path -> true;
            case OpFilter filter -> isJoin(filter.getSubOp());
            case OpGraph graph -> isJoin(graph.getSubOp());
            case OpConditional maybe -> isJoin(maybe.getLeft());
            case OpSequence sequence -> sequence.getElements().stream().allMatch(Shape::isJoin);
            default -> false;
        };
    }

    /** Within GRAPH ?g an expression does not know ?g yet, as it is joined afterwards (SPARQL 1.1, 18.6). */
    static boolean namesItself(OpGraph op) {
        return Var.isVar(op.getNode())
                && !(op.getSubOp() instanceof OpBGP)
                && OpVars.mentionedVars(op.getSubOp()).contains(Var.alloc(op.getNode()));
    }

    /** EXISTS looks at the graph that it stands in; where Jena asks it, that is the one of the whole plan. */
    static boolean asksPatterns(Op op) {
        boolean[] found = new boolean[1];
        Walker.walk(op, new OpVisitorBase(), new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                found[0] = true;
            }
        });
        return found[0];
    }

    /** Whether a pattern of triples names the graph before all else. */
    static boolean isMatched(Op op) {
        return switch (op) {
            case OpBGP pattern -> !pattern.getPattern().isEmpty();
            case OpFilter filter -> isMatched(filter.getSubOp());
            case OpSequence sequence ->
                sequence.getElements().stream().allMatch(part -> part instanceof OpBGP || part instanceof OpPath)
                        && sequence.getElements().stream().anyMatch(Shape::isMatched);
            default -> false;
        };
    }
}
