package senryaku.loader.rdf;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import senryaku.loader.graph.Quads;
import senryaku.loader.graph.TripleTable;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * Adds what follows from the facts: the rule {@code bounds} and the ontology's rules, each a query that gives {@code
 * ?subject ?predicate ?object ?premise}. Rules see what other rules derive; they run until nothing new comes.
 */
public final class Derivation {

    /** A rule that builds on itself without end is a mistake of the ontology. */
    private static final int ROUNDS_AT_MOST = 20;

    private final OntologyFiles ontology;

    public Derivation(OntologyFiles ontology) {
        this.ontology = ontology;
    }

    /**
     * What follows from some quads.
     *
     * @return quads of {@code graph/derived}
     */
    public List<Quad> quads(Collection<Quad> stated) {
        return quads(stated, TripleTable.of(Quads.of(stated)).released());
    }

    /**
     * What follows from some quads.
     *
     * @param union of their graphs; the triples that follow are added to it
     * @return quads of {@code graph/derived}
     */
    public List<Quad> quads(Collection<Quad> stated, Graph union) {
        Sen sen = new Sen(ontology.base());
        Derived derived = new Derived();
        new Bounds(sen, stated, union).derive(derived);
        derived.triples().forEach(union::add);
        SortedMap<String, Query> rules = new TreeMap<>();
        ontology.rules().forEach((name, text) -> rules.put(name, QueryFactory.create(text)));
        SortedMap<String, Query> left = rules;
        for (int round = 0; !left.isEmpty(); round++) {
            if (round == ROUNDS_AT_MOST) {
                throw new IllegalStateException("The rules do not come to an end: " + left.keySet());
            }
            List<Triple> fresh = runAll(left, union, derived);
            left = new TreeMap<>(rules);
            left.values().removeIf(rule -> fresh.stream().noneMatch(Reads.of(rule)::reads));
        }
        return derived.quads(sen);
    }

    /** Runs rules once; gives what came new of it. A rule that reads nothing of that would find the same again. */
    private static List<Triple> runAll(SortedMap<String, Query> rules, Graph union, Derived derived) {
        Set<Triple> fresh = new LinkedHashSet<>();
        rules.forEach((name, query) -> {
            RowSet rows = QueryExec.dataset(DatasetGraphFactory.wrap(union))
                    .query(query)
                    .select()
                    .materialize();
            rows.forEachRemaining(row -> {
                Triple triple = Triple.create(node(row, "subject"), node(row, "predicate"), node(row, "object"));
                if (derived.triples().contains(triple) || !union.contains(triple)) {
                    derived.add(triple, name, List.of(node(row, "premise")));
                    fresh.add(triple);
                }
            });
        });
        fresh.removeIf(union::contains);
        fresh.forEach(union::add);
        return List.copyOf(fresh);
    }

    private static Node node(Binding row, String variable) {
        return row.get(variable);
    }
}
