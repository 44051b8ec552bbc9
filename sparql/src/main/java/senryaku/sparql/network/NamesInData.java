package senryaku.sparql.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.QueryTarget;

/**
 * The names that the asked data has for things.
 *
 * @param target where the names are looked up; the caller is in a read transaction where it needs one
 */
public record NamesInData(QueryTarget target) implements NameSource {

    /** So many things are asked for in one query, so that a remote endpoint takes it. */
    private static final int AT_ONCE = 400;

    private static final String NAMES = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?thing_ ?name {
              VALUES ?thing_ { UNDEF }
              { ?thing_ rdfs:label ?name } UNION { ?thing_ skos:prefLabel ?name }
              FILTER (lang(?name) IN ("ja", "en", ""))
            }""";

    @Override
    public Map<String, Names> of(Collection<String> iris) {
        Map<String, Names> names = new HashMap<>();
        List<String> all = new ArrayList<>(iris);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            ask(all.subList(from, Math.min(all.size(), from + AT_ONCE)), names);
        }
        return names;
    }

    private void ask(List<String> iris, Map<String, Names> names) {
        List<Node> things = iris.stream().map(NodeFactory::createURI).toList();
        Query query = Binder.fill(NAMES, "thing_", things);
        try (QueryExec run = target.prepare(query)) {
            run.select().forEachRemaining(row -> add(row, names));
        }
    }

    private static void add(Binding row, Map<String, Names> names) {
        Node thing = row.get(Var.alloc("thing_"));
        Node name = row.get(Var.alloc("name"));
        if (thing.isURI() && name.isLiteral()) {
            Names known = names.getOrDefault(thing.getURI(), Names.NONE);
            names.put(thing.getURI(), known.with(name.getLiteralLexicalForm(), name.getLiteralLanguage()));
        }
    }
}
