package senryaku.sparql.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;

/** What people call the things, properties and values of a release. */
final class Naming {

    /** A seat has no name of its own: these say whose and where it is. Of the last two, the title as written comes first. */
    private static final List<String> MADE_OF = List.of(
            ORG.member.getURI(),
            "filledExOfficioBy",
            "post",
            "budgetFor",
            "countOf",
            ORG.organization.getURI(),
            "fiscalYear",
            "categoryTitle");

    private static final int LONGEST = 160;

    private final Snapshot snapshot;
    private final Prefixes prefixes;

    Naming(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.prefixes = new Prefixes(new Kinds(snapshot.base()));
    }

    /** The name of a thing. */
    Bilingual thing(Node thing) {
        return label(thing).orElseGet(() -> composed(thing));
    }

    /** What a property is called. */
    Bilingual property(Node property) {
        return label(property)
                .or(() -> Wording.term(property.getURI()))
                .orElseGet(() -> same(prefixes.compact(property.getURI())));
    }

    /** A value as people read it. */
    Bilingual value(Node value) {
        return value.isURI() ? thing(value) : same(shortened(literal(value)));
    }

    static String literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        return switch (text) {
            case "true" -> "✓";
            case "false" -> "✗";
            default -> text.matches("-?\\d+\\.0") ? "%,d".formatted(Long.parseLong(text.split("\\.", 2)[0])) : text;
        };
    }

    private Optional<Bilingual> label(Node thing) {
        return Stream.of(RDFS.label, SKOS.prefLabel, FOAF.name)
                .map(property -> snapshot.values(thing, property.asNode()))
                .filter(labels -> !labels.isEmpty())
                .findFirst()
                .map(labels -> new Bilingual(in(Language.JA, labels), in(Language.EN, labels)));
    }

    private static String in(Language language, List<Node> labels) {
        return labels.stream()
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language.tag()))
                .findFirst()
                .orElse(labels.getFirst())
                .getLiteralLexicalForm();
    }

    private Bilingual composed(Node thing) {
        List<Bilingual> parts = Stream.concat(
                        MADE_OF.stream().map(this::property), Stream.of(stage(thing), role(thing)))
                .flatMap(property -> snapshot.values(thing, property).stream())
                .filter(value -> !value.equals(thing))
                .map(this::value)
                .toList();
        if (parts.isEmpty()) {
            return same(prefixes.compact(thing.getURI()));
        }
        return new Bilingual(
                String.join(" · ", parts.stream().map(Bilingual::ja).toList()),
                String.join(" · ", parts.stream().map(Bilingual::en).toList()));
    }

    private Node property(String term) {
        return term.contains(":") ? NodeFactory.createURI(term) : snapshot.term(term);
    }

    private Node role(Node thing) {
        return written(thing, "roleTitle", ORG.role.asNode());
    }

    private Node stage(Node thing) {
        return written(thing, "stageTitle", snapshot.term("stage"));
    }

    /** As the document calls it, if it does; else what it is. */
    private Node written(Node thing, String title, Node otherwise) {
        Node words = snapshot.term(title);
        return snapshot.values(thing, words).isEmpty() ? otherwise : words;
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    private static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    /** At most so many characters, in one line. */
    static String shortened(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
    }
}
