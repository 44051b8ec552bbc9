package senryaku.sparql.network;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** One graph on its way to a network. */
final class GraphMapping {

    private final Graph graph;
    private final NetworkMaker maker;
    private final Folding folding;
    private final Labelling labelling;
    private final ColumnNames columns;
    private final NetworkBuilder builder;

    GraphMapping(Graph graph, NetworkMaker maker) {
        this.graph = graph;
        this.maker = maker;
        this.folding = new Folding(graph, maker.kinds());
        this.labelling = new Labelling(graph, maker.kinds(), maker.compact(), maker.language());
        this.columns = new ColumnNames(graph, maker.compact());
        this.builder = new NetworkBuilder(maker.language());
    }

    Network network() {
        List<Triple> links = links();
        Set<Node> ends = ends(links);
        Set<Node> relations = relations(links);
        ends.addAll(alone(relations));
        Set<Node> named = new LinkedHashSet<>(ends);
        named.addAll(relations);
        labelling.ask(maker.names(), named);
        ends.forEach(this::node);
        links.forEach(this::link);
        folding.ties().forEach(this::tie);
        return builder.build();
    }

    /** The triples that are edges as they stand. */
    private List<Triple> links() {
        return graph.find()
                .filterKeep(triple -> isThing(triple.getObject())
                        && !triple.getPredicate().equals(Terms.TYPE)
                        && !folding.isFolded(triple.getSubject())
                        && !folding.isFolded(triple.getObject()))
                .toList();
    }

    private static boolean isThing(Node node) {
        return node.isURI() || node.isBlank();
    }

    private Set<Node> ends(List<Triple> links) {
        Set<Node> ends = new HashSet<>();
        links.forEach(link -> {
            ends.add(link.getSubject());
            ends.add(link.getObject());
        });
        folding.ties().forEach((tie, form) -> {
            ends.addAll(folding.sources(tie, form));
            ends.addAll(form.targets(graph, tie));
        });
        return ends;
    }

    private Set<Node> relations(List<Triple> links) {
        Set<Node> relations = new HashSet<>();
        links.forEach(link -> relations.add(link.getPredicate()));
        folding.ties().forEach((tie, form) -> relations.addAll(relations(tie, form)));
        return relations;
    }

    private List<Node> relations(Node tie, TieForm form) {
        List<Node> roles = TieForm.objects(graph, tie, Terms.ROLE);
        return roles.isEmpty() ? List.of(form.relation()) : roles;
    }

    /** What is spoken of without being linked; roles and classes that only lend their names are not. */
    private Set<Node> alone(Set<Node> relations) {
        Set<Node> alone = new HashSet<>();
        graph.find().mapWith(Triple::getSubject).forEachRemaining(alone::add);
        alone.removeIf(node -> !isThing(node) || folding.isFolded(node));
        alone.removeAll(relations);
        graph.find(Node.ANY, Terms.TYPE, Node.ANY).mapWith(Triple::getObject).forEachRemaining(alone::remove);
        return alone;
    }

    private void node(Node node) {
        builder.node(
                labelling.id(node),
                node.isURI(),
                labelling.names(node),
                labelling.fallback(node),
                labelling.kind(node),
                values(node));
    }

    /** Several values of one property are joined in the order of their characters, whatever order the graph gives. */
    private Map<String, Value> values(Node node) {
        Map<String, Value> values = new TreeMap<>();
        graph.find(node, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !Terms.LABELS.contains(triple.getPredicate()))
                .sorted(Comparator.comparing(triple -> triple.getObject().toString()))
                .forEach(triple -> literal(values, triple));
        return values;
    }

    private void literal(Map<String, Value> values, Triple triple) {
        Node object = triple.getObject();
        if (object.isLiteral()) {
            String column = columns.of(triple.getPredicate(), object.getLiteralLanguage());
            values.merge(column, Value.of(object), Value::and);
        }
    }

    private void link(Triple link) {
        String relation = link.getPredicate().getURI();
        String interaction = maker.compact().apply(relation);
        String source = labelling.id(link.getSubject());
        String target = labelling.id(link.getObject());
        Map<String, Value> values = new TreeMap<>();
        folding.statementOf(link)
                .filter(Node::isURI)
                .ifPresent(node -> values.put("statement", Value.text(node.getURI())));
        builder.edge(new NetworkBuilder.Found(
                maker.compact().apply(source) + " " + interaction + " "
                        + maker.compact().apply(target),
                source,
                target,
                relation,
                interaction,
                labelling.names(link.getPredicate()),
                Optional.empty(),
                Optional.empty(),
                values));
    }

    private void tie(Node tie, TieForm form) {
        Map<String, Value> values = told(tie, form);
        for (Node relation : relations(tie, form)) {
            for (Node source : folding.sources(tie, form)) {
                for (Node target : form.targets(graph, tie)) {
                    builder.edge(new NetworkBuilder.Found(
                            labelling.id(tie),
                            labelling.id(source),
                            labelling.id(target),
                            relation.isURI() ? relation.getURI() : "",
                            maker.compact().apply(labelling.id(relation)),
                            names(tie, form, relation),
                            date(tie, Terms.BEGINNING),
                            date(tie, Terms.ENDING),
                            values));
                }
            }
        }
    }

    /** The title as a document writes it, then the role; without a role what the tie itself is called, then its form. */
    private Names names(Node tie, TieForm form, Node relation) {
        Names names = Names.NONE;
        for (Triple triple : graph.find(tie, form.title(), Node.ANY).toList()) {
            if (triple.getObject().isLiteral()) {
                names = names.with(
                        triple.getObject().getLiteralLexicalForm(),
                        triple.getObject().getLiteralLanguage());
            }
        }
        Names own = labelling.own(tie);
        Names general = labelling.names(relation);
        return relation.equals(form.relation())
                ? names.or(own).or(general)
                : names.or(general).or(own);
    }

    private Map<String, Value> told(Node tie, TieForm form) {
        Map<String, Value> values = new TreeMap<>();
        if (tie.isURI()) {
            values.put("statement", Value.text(tie.getURI()));
        }
        graph.find(tie, Node.ANY, Node.ANY).toList().stream()
                .filter(triple ->
                        !folding.isTold(form, triple.getPredicate()) && !Terms.LABELS.contains(triple.getPredicate()))
                .sorted(Comparator.comparing(triple -> triple.getObject().toString()))
                .forEach(triple -> told(values, triple));
        return values;
    }

    private void told(Map<String, Value> values, Triple triple) {
        Node object = triple.getObject();
        String certainty = maker.kinds().concept("certainty", "");
        if (object.isLiteral()) {
            literal(values, triple);
        } else if (object.isURI() && object.getURI().startsWith(certainty)) {
            values.put("certainty", Value.text(object.getURI().substring(certainty.length())));
        } else if (object.isURI()) {
            Value value = Value.text(maker.compact().apply(object.getURI()));
            values.merge(columns.of(triple.getPredicate(), ""), value, Value::and);
        }
    }

    /** One end of the stated period, in the precision of the source; nothing is filled up. */
    private Optional<String> date(Node tie, Node end) {
        return TieForm.objects(graph, tie, Terms.DURING).stream()
                .flatMap(period -> TieForm.objects(graph, period, end).stream())
                .flatMap(instant ->
                        Terms.INSTANTS.stream().flatMap(form -> graph.find(instant, form, Node.ANY).toList().stream()))
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(literal -> literal.getLiteralLexicalForm().replaceFirst("T.*", ""))
                .findFirst();
    }
}
