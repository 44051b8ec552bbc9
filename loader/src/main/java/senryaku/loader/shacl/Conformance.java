package senryaku.loader.shacl;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.StrLanguageIn;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Whether things conform to shapes, without saying why not. What a constraint asks of a value is left to Jena's own
 * constraints; {@code sh:or}, {@code sh:not} and qualified shapes are put together here, for each of which Jena makes a whole
 * report as a graph, only to see whether it is empty. A query is asked only where it can find anything.
 */
final class Conformance {

    private final Shapes shapes;
    private final Graph data;
    private final IdentityHashMap<Constraint, Map<String, Boolean>> languages = new IdentityHashMap<>();
    private final IdentityHashMap<Constraint, Needs> needs = new IdentityHashMap<>();

    /** Where Jena's constraints report to; a new one when they have. */
    private ValidationContext reports;

    Conformance(Shapes shapes, Graph data) {
        this.shapes = shapes;
        this.data = data;
        this.reports = ValidationContext.create(shapes, data);
    }

    /** Whether Jena's engine would report nothing. */
    boolean conforms(Shape shape, Node focus) {
        if (shape.deactivated()) {
            return true;
        }
        if (shape instanceof PropertyShape property) {
            return holds(property, focus, values(property, focus)) && conforms(shape.getPropertyShapes(), focus);
        }
        for (Constraint constraint : shape.getConstraints()) {
            if (!holds(constraint, shape, focus, null, null)) {
                return false;
            }
        }
        return conforms(shape.getPropertyShapes(), focus);
    }

    /** As reached by {@code sh:property}, from where further ones are followed for each value. */
    private boolean conforms(@Nullable Collection<PropertyShape> properties, Node focus) {
        if (properties == null) {
            return true;
        }
        for (PropertyShape property : properties) {
            if (!property.deactivated() && !conforms(property, focus, values(property, focus))) {
                return false;
            }
        }
        return true;
    }

    private boolean conforms(PropertyShape property, Node focus, Set<Node> values) {
        return holds(property, focus, values)
                && values.stream().allMatch(value -> conforms(property.getPropertyShapes(), value));
    }

    private boolean holds(PropertyShape property, Node focus, Set<Node> values) {
        for (Constraint constraint : property.getConstraints()) {
            if (!holds(constraint, property, focus, property.getPath(), values)) {
                return false;
            }
        }
        return true;
    }

    private Set<Node> values(PropertyShape property, Node focus) {
        if (property.getPath() instanceof P_Link link) {
            List<Node> found = data.find(focus, link.getNode(), Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .toList();
            if (found.size() < 2) {
                return Set.copyOf(found);
            }
        }
        return ShaclPaths.valueNodes(data, focus, property.getPath());
    }

    /**
     * Whether a constraint holds.
     *
     * @param path of a property shape, else none
     * @param values of it, else none: then the thing itself is what is asked about
     */
    private boolean holds(
            Constraint constraint, Shape shape, Node focus, @Nullable Path path, @Nullable Set<Node> values) {
        Collection<Node> asked = values == null ? List.of(focus) : values;
        return switch (constraint) {
            case StrLanguageIn in -> asked.stream().allMatch(value -> isOfLanguage(in, value));
            case ConstraintTerm term -> asked.stream().allMatch(value -> term.validate(reports, value) == null);
            case ClassConstraint type -> asked.stream().allMatch(value -> isOf(type, value));
            case ShOr or ->
                asked.stream().allMatch(value -> or.getOthers().stream().anyMatch(other -> conforms(other, value)));
            case ShNot not -> asked.stream().noneMatch(value -> conforms(not.getOther(), value));
            case QualifiedValueShape qualified -> holds(qualified, shape, focus, path, values);
            case SparqlConstraint sparql ->
                (values == null && !mayFind(sparql, focus)) || isNotReported(sparql, shape, focus, path, values);
            default -> isNotReported(constraint, shape, focus, path, values);
        };
    }

    private boolean holds(
            QualifiedValueShape qualified, Shape shape, Node focus, @Nullable Path path, @Nullable Set<Node> values) {
        if (values == null || qualified.qDisjoint()) {
            return isNotReported(qualified, shape, focus, path, values);
        }
        long count = values.stream()
                .filter(value -> conforms(qualified.getSub(), value))
                .count();
        return (qualified.qMin() < 0 || qualified.qMin() <= count)
                && (qualified.qMax() < 0 || count <= qualified.qMax());
    }

    /** Literals of one language are alike to it. */
    private boolean isOfLanguage(StrLanguageIn in, Node value) {
        if (!value.isLiteral()) {
            return in.validate(reports, value) == null;
        }
        return languages
                .computeIfAbsent(in, key -> new HashMap<>())
                .computeIfAbsent(value.getLiteralLanguage(), language -> in.validate(reports, value) == null);
    }

    private boolean isOf(ClassConstraint type, Node value) {
        return (!value.isLiteral() && data.contains(value, RDF.Nodes.type, type.getExpectedClass()))
                || type.validate(reports, data, value) == null;
    }

    private boolean mayFind(SparqlConstraint sparql, Node focus) {
        return needs.computeIfAbsent(sparql, key -> Needs.of(sparql.getQuery())).areMet(data, focus);
    }

    private boolean isNotReported(
            Constraint constraint, Shape shape, Node focus, @Nullable Path path, @Nullable Set<Node> values) {
        if (path == null || values == null) {
            constraint.validateNodeShape(reports, data, shape, focus);
        } else {
            constraint.validatePropertyShape(reports, data, shape, focus, path, values);
        }
        boolean reported = reports.hasViolation();
        if (reported) {
            reports = ValidationContext.create(shapes, data);
        }
        return !reported;
    }
}
