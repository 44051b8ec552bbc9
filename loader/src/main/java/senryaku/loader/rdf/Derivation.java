package senryaku.loader.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
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
        SortedMap<String, String> rules = ontology.rules();
        boolean more = true;
        for (int round = 0; more; round++) {
            if (round == ROUNDS_AT_MOST) {
                throw new IllegalStateException("The rules do not come to an end: " + rules.keySet());
            }
            more = runAll(rules, union, derived);
        }
        return derived.quads(sen);
    }

    /** Runs every rule once; tells whether anything new came. */
    private static boolean runAll(SortedMap<String, String> rules, Graph union, Derived derived) {
        List<Triple> fresh = new ArrayList<>();
        rules.forEach((name, text) -> {
            Query query = QueryFactory.create(text);
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
        int before = union.size();
        fresh.forEach(union::add);
        return union.size() > before;
    }

    private static Node node(Binding row, String variable) {
        return row.get(variable);
    }
}
