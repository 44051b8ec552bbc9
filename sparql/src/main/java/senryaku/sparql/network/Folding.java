package senryaku.sparql.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.query.Kinds;

/**
 * Which nodes of a graph become edges: seats, holdings, affiliations and changes with their periods, and statements about
 * an edge. A node to which something else leads stays a node, so that no edge loses its end.
 */
final class Folding {

    /** These say again, from the other side, what the tie itself says. */
    private static final Set<Node> BACKWARDS =
            Set.of(ORG.hasMembership.asNode(), ORG.changedBy.asNode(), ORG.resultedFrom.asNode());

    private static final Set<Node> OF_STATEMENT =
            Set.of(Terms.TYPE, RDF.subject.asNode(), RDF.predicate.asNode(), RDF.object.asNode());

    private final Graph graph;
    private final TieForm affiliation;
    private final Map<Node, TieForm> ties = new LinkedHashMap<>();
    private final Set<Node> parts = new HashSet<>();
    private final Map<Triple, Node> statements = new HashMap<>();
    private final Set<Node> folded = new HashSet<>();

    Folding(Graph graph, Kinds kinds) {
        this.graph = graph;
        this.affiliation = TieForm.affiliation(kinds);
        List<TieForm> forms = TieForm.all(kinds);
        for (TieForm form : forms) {
            graph.find(Node.ANY, form.to(), Node.ANY).forEachRemaining(triple -> seat(triple.getSubject(), form));
        }
        affiliations();
        ties.keySet().forEach(this::periods);
        folded.addAll(ties.keySet());
        folded.addAll(parts);
        while (folded.removeIf(this::isWanted)) {
            ties.keySet().retainAll(folded);
        }
        graph.find(Node.ANY, RDF.subject.asNode(), Node.ANY).toList().forEach(triple -> statement(triple.getSubject()));
    }

    private void seat(Node tie, TieForm form) {
        if (!ties.containsKey(tie)
                && !form.sources(graph, tie).isEmpty()
                && !form.targets(graph, tie).isEmpty()) {
            ties.put(tie, form);
        }
    }

    private void affiliations() {
        for (Node seat : List.copyOf(ties.keySet())) {
            for (Node place : TieForm.objects(graph, seat, affiliation.from().getFirst())) {
                if (!affiliation.targets(graph, place).isEmpty()) {
                    ties.putIfAbsent(place, affiliation);
                }
            }
        }
    }

    private void periods(Node tie) {
        for (Node period : TieForm.objects(graph, tie, Terms.DURING)) {
            parts.add(period);
            parts.addAll(TieForm.objects(graph, period, Terms.BEGINNING));
            parts.addAll(TieForm.objects(graph, period, Terms.ENDING));
        }
    }

    /** Whether something that stays a node leads to this one. */
    private boolean isWanted(Node node) {
        Iterator<Triple> leading = graph.find(Node.ANY, Node.ANY, node);
        while (leading.hasNext()) {
            Triple triple = leading.next();
            if (!BACKWARDS.contains(triple.getPredicate()) && !folded.contains(triple.getSubject())) {
                return true;
            }
        }
        return false;
    }

    /** A statement that says nothing but its triple is named on the edge that the triple becomes. */
    private void statement(Node node) {
        boolean bare = graph.find(node, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream()
                .allMatch(OF_STATEMENT::contains);
        Optional<Node> subject = one(node, RDF.subject.asNode());
        Optional<Node> predicate = one(node, RDF.predicate.asNode());
        Optional<Node> object = one(node, RDF.object.asNode());
        if (!bare || subject.isEmpty() || predicate.isEmpty() || object.isEmpty() || isWanted(node)) {
            return;
        }
        Triple triple = Triple.create(subject.get(), predicate.get(), object.get());
        if (graph.contains(triple) && !folded.contains(subject.get()) && !folded.contains(object.get())) {
            statements.merge(
                    triple, node, (known, more) -> known.toString().compareTo(more.toString()) < 0 ? known : more);
            folded.add(node);
        }
    }

    private Optional<Node> one(Node node, Node property) {
        return TieForm.objects(graph, node, property).stream().findFirst();
    }

    /** Every node that becomes edges, with its form. */
    Map<Node, TieForm> ties() {
        return ties;
    }

    /** Whether a node is not shown as one. */
    boolean isFolded(Node node) {
        return folded.contains(node);
    }

    /** The statement about a triple. */
    Optional<Node> statementOf(Triple triple) {
        return Optional.ofNullable(statements.get(triple));
    }

    /** Where the edges of a tie begin. */
    List<Node> sources(Node tie, TieForm form) {
        if (!form.equals(affiliation)) {
            return form.sources(graph, tie);
        }
        return graph.find(Node.ANY, affiliation.from().getFirst(), tie).mapWith(Triple::getSubject).toList().stream()
                .flatMap(seat -> Optional.ofNullable(ties.get(seat)).stream()
                        .flatMap(holder -> holder.sources(graph, seat).stream()))
                .distinct()
                .toList();
    }

    /** Whether a property of a tie is told by the edge itself. */
    boolean isTold(TieForm form, Node property) {
        return form.from().contains(property)
                || form.to().equals(property)
                || property.equals(Terms.TYPE)
                || property.equals(Terms.ROLE)
                || property.equals(Terms.DURING)
                || affiliation.from().contains(property);
    }
}
