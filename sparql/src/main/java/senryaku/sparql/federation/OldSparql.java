package senryaku.sparql.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.impl.MapBindingSet;

/**
 * Asks a member that knows SPARQL 1.0 only. A block of VALUES becomes a condition, and what the block says beside is joined to
 * the answer here; one request stays one request.
 */
final class OldSparql implements Transport {

    private final Transport wire;

    OldSparql(Transport wire) {
        this.wire = wire;
    }

    @Override
    public void ask(String text, Duration time, BooleanSupplier over, Reply reply) throws MemberFailure {
        Optional<Old> old = Old.of(QueryFactory.create(text));
        if (old.isEmpty()) {
            wire.ask(text, time, over, reply);
            return;
        }
        Reply rows = reply.empty();
        wire.ask(old.get().sent().serialize(), time, over, rows);
        old.get().join(rows, reply);
    }

    /**
     * A query without its values.
     *
     * @param sent what the member gets; all variables that it shares with the values are in its rows
     * @param names of the columns that were asked for
     * @param values each row that its rows are joined with
     */
    private record Old(Query sent, List<String> names, List<Binding> values, Set<Var> shared) {

        /** Absent if there is nothing to change. */
        static Optional<Old> of(Query query) {
            if (!query.isSelectType() || !(query.getQueryPattern() instanceof ElementGroup group)) {
                return Optional.empty();
            }
            List<Binding> values = new ArrayList<>();
            ElementGroup rest = new ElementGroup();
            int blocks = 0;
            for (Element part : group.getElements()) {
                if (part instanceof ElementData data) {
                    values.addAll(data.getRows());
                    blocks++;
                } else {
                    rest.addElement(part);
                }
            }
            if (query.hasValues()) {
                values.addAll(query.getValuesData());
                blocks++;
            }
            if (blocks != 1 || query.hasGroupBy() || query.hasLimit() || query.hasOffset()) {
                return Optional.empty();
            }
            Set<Var> inPattern = new HashSet<>(PatternVars.vars(rest));
            Set<Var> shared = new HashSet<>();
            values.forEach(row -> row.vars().forEachRemaining(shared::add));
            shared.retainAll(inPattern);
            condition(values, shared).ifPresent(condition -> rest.addElement(new ElementFilter(condition)));
            Query sent = QueryFactory.make();
            sent.setQuerySelectType();
            sent.setDistinct(query.isDistinct());
            sent.setQueryPattern(rest);
            query.getResultVars().stream()
                    .map(Var::alloc)
                    .filter(inPattern::contains)
                    .forEach(sent::addResultVar);
            shared.forEach(sent::addResultVar);
            return Optional.of(new Old(sent, query.getResultVars(), values, shared));
        }

        private static Optional<Expr> condition(List<Binding> rows, Set<Var> shared) {
            Set<Expr> any = new HashSet<>();
            for (Binding row : rows) {
                Optional<Expr> all = shared.stream()
                        .filter(row::contains)
                        .map(variable -> equal(variable, row.get(variable)))
                        .reduce(E_LogicalAnd::new);
                if (all.isEmpty()) {
                    return Optional.empty();
                }
                any.add(all.get());
            }
            return any.stream().reduce(E_LogicalOr::new);
        }

        /** Engines look up what is equal; of texts and numbers, others may be equal too. */
        private static Expr equal(Var variable, Node value) {
            ExprVar left = new ExprVar(variable);
            return value.isURI()
                    ? new E_Equals(left, NodeValue.makeNode(value))
                    : new E_SameTerm(left, NodeValue.makeNode(value));
        }

        void join(Reply rows, Reply reply) {
            reply.begin(names);
            for (BindingSet row : rows.rows()) {
                for (Binding given : values) {
                    joined(row, given, reply).ifPresent(reply::row);
                }
            }
        }

        private Optional<BindingSet> joined(BindingSet row, Binding given, Reply reply) {
            MapBindingSet all = new MapBindingSet();
            row.forEach(binding -> all.addBinding(binding.getName(), binding.getValue()));
            for (Iterator<Var> variables = given.vars(); variables.hasNext(); ) {
                Var variable = variables.next();
                Value value = reply.value(given.get(variable));
                Value there = row.getValue(variable.getVarName());
                if (there != null && !there.equals(value)) {
                    return Optional.empty();
                }
                if (there == null) {
                    all.addBinding(variable.getVarName(), value);
                }
            }
            MapBindingSet asked = new MapBindingSet();
            for (String name : names) {
                Value value = all.getValue(name);
                if (value != null) {
                    asked.addBinding(name, value);
                }
            }
            return Optional.of(asked);
        }
    }
}
