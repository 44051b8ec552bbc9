package senryaku.loader.shacl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * What a thing must have, so that a query about {@code $this} finds anything: properties that the query joins, with values
 * that pass its filters. That all of it is there says nothing yet.
 */
sealed interface Needs {

    Var THIS = Var.alloc("this");

    /** Whether a thing has all of it. */
    boolean areMet(Graph data, Node focus);

    /** What a query needs. An aggregate without groups has a row whatever there is. */
    static Needs of(Query query) {
        return query.hasAggregators() && !query.hasGroupBy() ? new All(List.of()) : of(query.getQueryPattern());
    }

    private static Needs of(Element element) {
        return switch (element) {
            case ElementGroup group -> of(group);
            case ElementUnion union ->
                new Any(union.getElements().stream().map(Needs::of).toList());
            default -> new All(List.of());
        };
    }

    private static Needs of(ElementGroup group) {
        List<Needs> needs = new ArrayList<>();
        Map<Var, Node> values = new LinkedHashMap<>();
        List<Expr> filters = new ArrayList<>();
        for (Element element : group.getElements()) {
            switch (element) {
                case ElementPathBlock block ->
                    block.getPattern().forEach(triple -> {
                        property(triple, needs);
                        value(triple, values);
                    });
                case ElementFilter filter -> filters.add(filter.getExpr());
                default -> needs.add(of(element));
            }
        }
        filters.removeIf(filter -> hasPattern(filter) || !isKnown(filter, values.keySet()));
        if (!filters.isEmpty()) {
            values.keySet()
                    .retainAll(filters.stream()
                            .flatMap(filter -> ExprVars.getVarsMentioned(filter).stream())
                            .collect(Collectors.toSet()));
            needs.add(new Passing(values, filters));
        }
        return new All(needs);
    }

    /** Whether a part of it looks at the data: EXISTS. */
    private static boolean hasPattern(Expr filter) {
        return filter instanceof ExprFunctionOp
                || (filter instanceof ExprFunction function
                        && function.getArgs().stream().anyMatch(Needs::hasPattern));
    }

    private static boolean isKnown(Expr filter, Set<Var> values) {
        return ExprVars.getVarsMentioned(filter).stream().allMatch(var -> var.equals(THIS) || values.contains(var));
    }

    private static void property(TriplePath triple, List<Needs> needs) {
        if (!triple.getSubject().equals(THIS)) {
            return;
        }
        Set<Node> first = triple.isTriple()
                ? triple.getPredicate().isURI() ? Set.of(triple.getPredicate()) : Set.of()
                : first(triple.getPath());
        if (!first.isEmpty()) {
            needs.add(new Property(first));
        }
    }

    private static void value(TriplePath triple, Map<Var, Node> values) {
        if (triple.isTriple()
                && triple.getSubject().equals(THIS)
                && triple.getPredicate().isURI()
                && triple.getObject() instanceof Var value
                && !value.equals(THIS)) {
            values.putIfAbsent(value, triple.getPredicate());
        }
    }

    /** The properties one of which any way along a path begins with; none, if that cannot be said. */
    private static Set<Node> first(Path path) {
        return switch (path) {
            case P_Link link -> Set.of(link.getNode());
            case P_Seq sequence -> first(sequence.getLeft());
            case P_OneOrMore1 many -> first(many.getSubPath());
            case P_Alt either -> {
                Set<Node> left = first(either.getLeft());
                Set<Node> right = first(either.getRight());
                yield left.isEmpty() || right.isEmpty()
                        ? Set.of()
                        : Stream.concat(left.stream(), right.stream()).collect(Collectors.toSet());
            }
            default -> Set.of();
        };
    }

    /** Each of several. */
    record All(List<Needs> each) implements Needs {

        @Override
        public boolean areMet(Graph data, Node focus) {
            return each.stream().allMatch(needs -> needs.areMet(data, focus));
        }
    }

    /** One of several. */
    record Any(List<Needs> each) implements Needs {

        @Override
        public boolean areMet(Graph data, Node focus) {
            return each.stream().anyMatch(needs -> needs.areMet(data, focus));
        }
    }

    /** A value of one of some properties. */
    record Property(Set<Node> properties) implements Needs {

        @Override
        public boolean areMet(Graph data, Node focus) {
            return properties.stream().anyMatch(property -> data.contains(focus, property, Node.ANY));
        }
    }

    /** Values of properties that pass all filters together. */
    record Passing(Map<Var, Node> properties, List<Expr> filters) implements Needs {

        @Override
        public boolean areMet(Graph data, Node focus) {
            return passes(BindingFactory.binding(THIS, focus), List.copyOf(properties.keySet()), data, focus);
        }

        private boolean passes(Binding row, List<Var> left, Graph data, Node focus) {
            if (left.isEmpty()) {
                FunctionEnv functions = new FunctionEnvBase(ARQ.getContext());
                return filters.stream().allMatch(filter -> filter.isSatisfied(row, functions));
            }
            Var next = left.getFirst();
            return data.find(focus, properties.get(next), Node.ANY).mapWith(Triple::getObject).toList().stream()
                    .anyMatch(value -> passes(
                            BindingFactory.binding(row, next, value), left.subList(1, left.size()), data, focus));
        }
    }
}
