package senryaku.sparql.server;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Kinds;

/**
 * What an editor proposes: the prefixes, and every class and property that the ontology defines or the release uses, with
 * labels and how often. It is made once, so that nobody's typing asks the store.
 */
final class VocabularyPage implements Page {

    private static final String CLASSES = """
            SELECT ?term ?ja ?en (COUNT(?thing) AS ?used) {
              { SELECT DISTINCT ?term { { ?any a ?term } UNION { ?term a <http://www.w3.org/2002/07/owl#Class> } } }
              OPTIONAL { ?thing a ?term }
              %s
            } GROUP BY ?term ?ja ?en""";

    private static final String PROPERTIES = """
            SELECT ?term ?ja ?en ?used {
              { SELECT ?term (COUNT(*) AS ?used) { ?any ?term ?value } GROUP BY ?term }
              %s
            }""";

    private static final String LABELS = """
            OPTIONAL { ?term <http://www.w3.org/2000/01/rdf-schema#label> ?ja FILTER(LANG(?ja) = "ja") }
            OPTIONAL { ?term <http://www.w3.org/2000/01/rdf-schema#label> ?en FILTER(LANG(?en) = "en") }""";

    private final Answering answering;
    private final Prefixes prefixes;
    private @Nullable String made;

    VocabularyPage(Answering answering, Kinds kinds) {
        this.answering = answering;
        this.prefixes = new Prefixes(kinds);
    }

    @Override
    public void answer(Call call) throws IOException {
        if (!call.unchanged("vocabulary")) {
            call.send(200, "application/json", json());
        }
    }

    private synchronized String json() {
        String known = made;
        if (known == null) {
            JsonObject all = new JsonObject();
            JsonObject names = new JsonObject();
            prefixes.withKinds().forEach(names::put);
            all.put("prefixes", names);
            all.put("classes", terms(CLASSES));
            all.put("properties", terms(PROPERTIES));
            known = all + "\n";
            made = known;
        }
        return known;
    }

    private JsonArray terms(String query) {
        Map<String, JsonObject> terms = new TreeMap<>();
        answering.run(QueryFactory.create(query.formatted(LABELS)), answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(row -> put(row, terms));
            }
        });
        JsonArray sorted = new JsonArray();
        sorted.addAll(terms.values());
        return sorted;
    }

    /** Only terms that have a short form are of use to somebody who types. */
    private void put(Binding row, Map<String, JsonObject> terms) {
        Node term = row.get(Var.alloc("term"));
        if (!term.isURI() || prefixes.compact(term.getURI()).equals(term.getURI())) {
            return;
        }
        JsonObject one = new JsonObject();
        String name = prefixes.compact(term.getURI());
        one.put("name", name);
        one.put("used", Long.parseLong(row.get(Var.alloc("used")).getLiteralLexicalForm()));
        label(row, "ja", one);
        label(row, "en", one);
        terms.put(name, one);
    }

    private static void label(Binding row, String language, JsonObject one) {
        Node label = row.get(Var.alloc(language));
        if (label != null) {
            one.put(language, label.getLiteralLexicalForm());
        }
    }
}
