package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.ui.Field;

/** What the forms propose for a parameter: the names that the release knows. They are read once per language. */
final class Choices {

    /** More than this nobody looks through. */
    private static final int PROPOSED = 500;

    /** A bigger release has too many names to be kept for forms. */
    private static final int KEPT = 50_000;

    private record Named(String iri, String name) {}

    private final Answering answering;
    private final Kinds kinds;
    private final Map<Language, List<Named>> names = new EnumMap<>(Language.class);

    Choices(Answering answering, Kinds kinds) {
        this.answering = answering;
        this.kinds = kinds;
    }

    /** The proposals for a type. */
    List<Field.Choice> of(ParameterType type, Language language) {
        return switch (type) {
            case ParameterType.Thing thing -> things(thing.kinds(), language);
            case ParameterType.Concept concept -> below(kinds.concept(concept.scheme(), ""), "", language);
            case ParameterType.Choice choice -> same(choice.words());
            case ParameterType.Tongue tongue -> same(List.of("ja", "en"));
            case ParameterType.Day day -> List.of();
            case ParameterType.Year year -> List.of();
            case ParameterType.Whole whole -> List.of();
            case ParameterType.Text text -> List.of();
        };
    }

    /** Nothing for a parameter that takes every kind: the list would help nobody. */
    private List<Field.Choice> things(List<String> accepted, Language language) {
        if (accepted.equals(Kinds.ALL)) {
            return List.of();
        }
        boolean several = accepted.size() > 1;
        return accepted.stream()
                .flatMap(kind -> below(kinds.thing(kind, ""), several ? kind + ":" : "", language).stream())
                .limit(PROPOSED)
                .toList();
    }

    private static List<Field.Choice> same(List<String> words) {
        return words.stream().map(word -> new Field.Choice(word, word)).toList();
    }

    private List<Field.Choice> below(String start, String prefix, Language language) {
        return names(language).stream()
                .filter(named -> named.iri().startsWith(start))
                .sorted(Comparator.comparing(Named::name))
                .map(named -> new Field.Choice(prefix + named.iri().substring(start.length()), named.name()))
                .limit(PROPOSED)
                .toList();
    }

    private synchronized List<Named> names(Language language) {
        return names.computeIfAbsent(language, this::read);
    }

    private List<Named> read(Language language) {
        Query query = QueryFactory.create("""
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT DISTINCT ?thing ?name {
                  { ?thing rdfs:label ?name } UNION { ?thing skos:prefLabel ?name }
                  FILTER (lang(?name) = "%s")
                } LIMIT %d""".formatted(language.tag(), KEPT));
        List<Named> found = new ArrayList<>();
        answering.run(query, answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(row -> {
                    Node thing = row.get(Var.alloc("thing"));
                    if (thing.isURI()) {
                        found.add(new Named(
                                thing.getURI(), row.get(Var.alloc("name")).getLiteralLexicalForm()));
                    }
                });
            }
        });
        return found;
    }
}
