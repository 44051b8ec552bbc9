package senryaku.sparql.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.export.Answer;
import senryaku.sparql.ui.Count;
import senryaku.sparql.ui.Texts;

/** How much of everything the release holds. It is counted once, when somebody first looks. */
final class Overview {

    /** What is counted: its name on the pages, and its class, in our own terms if it is no whole IRI. */
    private record Counted(String name, String type) {}

    private static final List<Counted> COUNTED = List.of(
            new Counted("documents", "http://xmlns.com/foaf/0.1/Document"),
            new Counted("people", "http://xmlns.com/foaf/0.1/Person"),
            new Counted("bodies", "http://www.w3.org/ns/org#Organization"),
            new Counted("strategies", "Strategy"),
            new Counted("money", "BudgetFigure"),
            new Counted("quotes", "Quote"));

    private final Query query;
    private final Answering answering;
    private final String terms;
    private @Nullable Map<String, Long> numbers;

    /** @param base the IRI that all names begin with */
    Overview(Answering answering, String base) {
        this.answering = answering;
        this.terms = base + "ontology#";
        this.query = QueryFactory.create(
                "SELECT ?class (COUNT(DISTINCT ?thing) AS ?number) { ?thing a ?class } GROUP BY ?class");
    }

    /** The counts in the order of the pages. */
    List<Count> counts(Texts texts) {
        Map<String, Long> known = numbers();
        return COUNTED.stream()
                .map(counted -> {
                    String type = counted.type().contains(":") ? counted.type() : terms + counted.type();
                    String number = "%,d".formatted(known.getOrDefault(type, 0L));
                    return new Count(texts.get("count." + counted.name()), number);
                })
                .toList();
    }

    private synchronized Map<String, Long> numbers() {
        Map<String, Long> known = numbers;
        if (known == null) {
            Map<String, Long> counted = new LinkedHashMap<>();
            answering.run(query, answer -> {
                if (answer instanceof Answer.Rows rows) {
                    rows.rows().forEachRemaining(row -> count(row, counted));
                }
            });
            known = counted;
            numbers = counted;
        }
        return known;
    }

    private static void count(Binding row, Map<String, Long> counted) {
        Node type = row.get(Var.alloc("class"));
        Node number = row.get(Var.alloc("number"));
        counted.put(type.toString(), Long.parseLong(number.getLiteralLexicalForm()));
    }
}
