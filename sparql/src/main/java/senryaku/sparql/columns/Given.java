package senryaku.sparql.columns;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.core.Var;
import senryaku.sparql.bounds.Certain;

/**
 * The keys of groups of which a term may be put in before the groups are made, so that only those with this term are: the key comes from a
 * pattern in each row that is grouped, no expression looks at it, and no row is left out because of others.
 */
final class Given {

    private Given() {}

    /** @param known those that have a term */
    static Set<Var> of(OpGroup by, Set<Var> known) {
        Set<Var> found = new HashSet<>(known);
        found.retainAll(Certain.of(by));
        found.retainAll(Certain.of(by.getSubOp()));
        return !found.isEmpty() && isByRow(by.getSubOp(), found) ? found : Set.of();
    }

    private static boolean isByRow(Op op, Set<Var> keys) {
        return switch (op) {
            case OpBGP pattern -> true;
            case OpTriple pattern -> true;
            case OpPath path -> true;
            case OpTable table -> true;
            case OpLabel label -> isByRow(label.getSubOp(), keys);
            case OpJoin join -> isByRow(join.getLeft(), keys) && isByRow(join.getRight(), keys);
            case OpSequence sequence -> sequence.getElements().stream().allMatch(part -> isByRow(part, keys));
            case OpConditional maybe ->
                List.of(maybe.getLeft(), maybe.getRight()).stream().allMatch(part -> isByRow(part, keys));
            case OpFilter filter -> {
                keys.removeAll(filter.getExprs().getVarsMentioned());
                yield isByRow(filter.getSubOp(), keys);
            }
            case OpExtendAssign made -> {
                made.getVarExprList().forEachVarExpr((variable, value) -> {
                    keys.remove(variable);
                    keys.removeAll(value.getVarsMentioned());
                });
                yield isByRow(made.getSubOp(), keys);
            }
            default -> false;
        };
    }
}
