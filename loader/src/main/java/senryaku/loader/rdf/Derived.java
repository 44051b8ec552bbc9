package senryaku.loader.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import senryaku.ontology.Sen;

/** Collects what rules derive, each triple with all rules and premises that lead to it. */
final class Derived {

    private static final String WAS_DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";

    private final Map<Triple, Reasons> triples = new LinkedHashMap<>();

    /** Adds one way to derive a triple. */
    void add(Triple triple, String rule, Collection<Node> premises) {
        Reasons reasons =
                triples.computeIfAbsent(triple, key -> new Reasons(new LinkedHashSet<>(), new LinkedHashSet<>()));
        reasons.rules().add(rule);
        reasons.premises().addAll(premises);
    }

    Set<Triple> triples() {
        return triples.keySet();
    }

    /** The triples and their statements, all in {@code graph/derived}. */
    List<Quad> quads(Sen sen) {
        Set<Quad> quads = new LinkedHashSet<>();
        GraphWriter graph = new GraphWriter(sen, sen.derivedGraph(), quads);
        triples.forEach((triple, reasons) -> {
            graph.add(triple);
            Node statement = graph.statement(sen.derivedGraph(), triple);
            reasons.rules()
                    .forEach(rule -> graph.link(
                            statement, sen.term(Sen.DERIVED_BY), NodeFactory.createURI(sen.concept("rule", rule))));
            reasons.premises().forEach(premise -> graph.link(statement, WAS_DERIVED_FROM, premise));
        });
        return List.copyOf(quads);
    }

    private record Reasons(Set<String> rules, Set<Node> premises) {}
}
