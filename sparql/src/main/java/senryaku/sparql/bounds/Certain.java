package senryaku.sparql.bounds;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinctReduced;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The variables that have a term in every solution of an operation. Jena's own answer to this is wider than that. */
public final class Certain {

    private Certain() {}

    public static Set<Var> of(Op op) {
        return switch (op) {
            case OpBGP pattern -> OpVars.visibleVars(pattern);
            case OpTriple pattern -> OpVars.visibleVars(pattern);
            case OpPath pattern -> OpVars.visibleVars(pattern);
            case OpSequence sequence -> all(sequence.getElements());
            case OpJoin join -> all(List.of(join.getLeft(), join.getRight()));
            case OpLeftJoin join -> of(join.getLeft());
            case OpConditional maybe -> of(maybe.getLeft());
            case OpMinus minus -> of(minus.getLeft());
            case OpUnion union -> both(List.of(union.getLeft(), union.getRight()));
            case OpDisjunction union -> both(union.getElements());
            case OpTable table -> table(table);
            case Op1 one -> over(one);
            default -> Set.of();
        };
    }

    private static Set<Var> over(Op1 op) {
        Set<Var> found = new HashSet<>(of(op.getSubOp()));
        switch (op) {
            case OpFilter filter -> {}
            case OpDistinctReduced distinct -> {}
            case OpOrder order -> {}
            case OpSlice slice -> {}
            case OpTopN top -> {}
            case OpLabel label -> {}
            case OpProject project -> found.retainAll(project.getVars());
            case OpGraph graph -> {
                if (Var.isVar(graph.getNode())) {
                    found.add(Var.alloc(graph.getNode()));
                }
            }
            case OpGroup group ->
                found.removeIf(one -> !group.getGroupVars().contains(one)
                        || group.getGroupVars().getExpr(one) != null);
            case OpExtendAssign made ->
                made.getVarExprList().forEachVarExpr((variable, value) -> {
                    if (value.isConstant()) {
                        found.add(variable);
                    }
                });
            default -> found.clear();
        }
        return found;
    }

    private static Set<Var> all(List<Op> parts) {
        Set<Var> found = new HashSet<>();
        parts.forEach(part -> found.addAll(of(part)));
        return found;
    }

    private static Set<Var> both(List<Op> parts) {
        Set<Var> found = new HashSet<>(of(parts.getFirst()));
        parts.subList(1, parts.size()).forEach(part -> found.retainAll(of(part))); // each once: unions nest deep
        return found;
    }

    private static Set<Var> table(OpTable table) {
        Set<Var> found = new HashSet<>(table.getTable().getVars());
        for (Iterator<Binding> rows = table.getTable().rows(); rows.hasNext(); ) {
            Binding row = rows.next();
            found.removeIf(variable -> !row.contains(variable));
        }
        return found;
    }
}
