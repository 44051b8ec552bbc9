package senryaku.sparql.federation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;

/**
 * Asks a member that cuts its answers for all of them: sorted by all columns, page after page. Each page begins with the last row of
 * the one before; if that is another row now, the data or its order changed, and no more is asked. Where the rest cannot be had, the
 * reply says so.
 */
final class Paging implements Transport {

    private final Transport wire;
    private final int rowLimit;
    private final int most;
    private final Pace pace;

    /**
     * @param rowLimit so many rows the member gives at most; 0 if only its own word tells
     * @param most pages of one answer
     * @param pace that each request keeps
     */
    Paging(Transport wire, int rowLimit, int most, Pace pace) {
        this.wire = wire;
        this.rowLimit = rowLimit;
        this.most = most;
        this.pace = pace;
    }

    @Override
    public void ask(String text, Duration time, BooleanSupplier over, Reply reply) throws MemberFailure {
        long end = System.nanoTime() + time.toNanos();
        Reply first = reply.empty();
        wire.ask(text, time, over, first);
        int size = rowLimit > 0 ? rowLimit : reply.remarks().limit();
        Query query = QueryFactory.create(text);
        boolean whole = !first.isRows()
                || size == 0
                || first.count() < size
                || (query.hasLimit() && query.getLimit() <= first.count());
        boolean sliced = query.hasLimit()
                || query.hasOffset()
                || query.hasOrderBy()
                || query.getProjectVars().isEmpty();
        if (whole || most <= 1 || size < 2 || sliced) {
            first.copyTo(reply);
            if (!whole) {
                reply.remarks().cut("an answer had all of its " + size + " rows");
            }
            return;
        }
        try {
            all(query, size, end, over, reply);
        } catch (MemberFailure e) {
            pace.bad(e.pause());
            if (reply.isRows()) {
                reply.remarks().failed(new MemberFailure(e.state(), e.detail() + ", after " + reply.count() + " rows"));
            } else {
                first.copyTo(reply); // it does not sort, or not so many
                reply.remarks()
                        .cut("an answer had all of its " + size + " rows, and the rest was not to be had: "
                                + e.detail());
            }
        }
    }

    private void all(Query query, int size, long end, BooleanSupplier over, Reply reply) throws MemberFailure {
        for (int page = 0; page < most; page++) {
            Query sorted = sorted(query, Math.max(0, reply.count() - 1), size);
            long begun = System.nanoTime();
            Reply part = reply.empty();
            wire.ask(sorted.serialize(), pace.await(Duration.ofNanos(Math.max(1, end - begun))), over, part);
            reply.remarks()
                    .asked(new Remarks.Further(
                            sorted.serialize(), part.count(), (System.nanoTime() - begun) / 1_000_000));
            List<BindingSet> rows = part.rows();
            if (page == 0) {
                part.copyTo(reply);
            } else if (rows.isEmpty() || !isSame(rows.getFirst(), reply.rows().getLast())) {
                reply.remarks().cut("its answer changed between pages");
                return;
            } else {
                rows.subList(1, rows.size()).forEach(reply::row);
            }
            if (rows.size() < size) {
                return;
            }
        }
        reply.remarks().cut("more than " + reply.count() + " rows, in " + most + " pages");
    }

    private static Query sorted(Query query, long offset, int size) {
        Query sorted = query.cloneQuery();
        for (Var variable : query.getProjectVars()) {
            sorted.addOrderBy(new SortCondition(new ExprVar(variable), Query.ORDER_ASCENDING));
        }
        sorted.setLimit(size);
        if (offset > 0) {
            sorted.setOffset(offset);
        }
        return sorted;
    }

    /** Blank nodes have other names in every answer. */
    private static boolean isSame(BindingSet one, BindingSet other) {
        return one.getBindingNames().equals(other.getBindingNames())
                && one.getBindingNames().stream().allMatch(name -> isSame(one.getValue(name), other.getValue(name)));
    }

    private static boolean isSame(Value one, Value other) {
        return (one instanceof BNode && other instanceof BNode) || Objects.equals(one, other);
    }
}
