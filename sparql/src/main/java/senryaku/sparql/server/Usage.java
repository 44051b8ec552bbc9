package senryaku.sparql.server;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import senryaku.sparql.export.Answer;
import senryaku.sparql.handbook.Term;
import senryaku.sparql.ui.Guide;
import senryaku.sparql.ui.Used;

/** How often the loaded data uses a word. A release does not change, so that each is counted once. */
final class Usage {

    private final Answering answering;
    private final String base;
    private final Map<String, String> counted = new ConcurrentHashMap<>();

    /** @param base the IRI that all names begin with */
    Usage(Answering answering, String base) {
        this.answering = answering;
        this.base = base;
    }

    /** How often a class has members, or a property values. */
    Used of(Term term, Guide guide) {
        String pattern = term.kind() == Term.Kind.CLASS ? "?thing a <%s>" : "?thing <%s> ?value";
        return used(pattern.formatted(term.iri()), guide);
    }

    /** How often a concept is pointed to by what is no concept. */
    Used ofConcept(String iri, Guide guide) {
        return used("""
                ?thing ?property <%s>
                FILTER (?property NOT IN (
                  <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject>,
                  <http://www.w3.org/1999/02/22-rdf-syntax-ns#object>,
                  <http://www.w3.org/2004/02/skos/core#broader>))""".formatted(iri), guide);
    }

    private Used used(String pattern, Guide guide) {
        String number = counted.computeIfAbsent(pattern, this::count);
        return new Used(number, guide.run("SELECT * WHERE { " + pattern + " }\nLIMIT 100"));
    }

    private String count(String pattern) {
        StringBuilder number = new StringBuilder();
        try {
            each(
                    "SELECT (COUNT(*) AS ?number) WHERE { " + pattern + " }",
                    row -> number.append("%,d"
                            .formatted(
                                    Long.parseLong(row.get(Var.alloc("number")).getLiteralLexicalForm()))));
        } catch (Refusal tooSlow) {
            return "";
        }
        return number.toString();
    }

    /** The slugs of the source documents that are loaded. */
    Set<String> documents() {
        Set<String> slugs = new HashSet<>();
        String start = base + "id/document/";
        each("SELECT ?thing { ?thing a <%sontology#Document> }".formatted(base), row -> {
            String iri = row.get(Var.alloc("thing")).toString();
            if (iri.startsWith(start)) {
                slugs.add(iri.substring(start.length()));
            }
        });
        return slugs;
    }

    private void each(String query, Consumer<Binding> use) {
        answering.run(QueryFactory.create(query), answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(use);
            }
        });
    }
}
