package senryaku.sparql.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;
import senryaku.sparql.release.Changes.Ground;

/** Finds what a statement rests on. */
final class Grounds {

    private final Snapshot snapshot;
    private final Naming naming;

    Grounds(Snapshot snapshot, Naming naming) {
        this.snapshot = snapshot;
        this.naming = naming;
    }

    /** Words of a document if there are some, the shortest that mention the value first; else the curator's reason. */
    Optional<Ground> of(Triple triple) {
        List<Node> statements = snapshot.having(RDF.subject.asNode(), triple.getSubject()).stream()
                .filter(one -> has(one, RDF.predicate.asNode(), triple.getPredicate())
                        && has(one, RDF.object.asNode(), triple.getObject()))
                .toList();
        String value = bare(naming.value(triple.getObject()).ja());
        Stream<Ground> quotes = statements.stream()
                .flatMap(statement -> snapshot.values(statement, snapshot.term("restsOn")).stream())
                .flatMap(quote -> quote(quote).stream())
                .sorted(Comparator.comparing(
                                (Ground ground) -> !bare(ground.words().ja()).contains(value))
                        .thenComparingInt(ground -> ground.words().ja().length())
                        .thenComparing(ground -> ground.quote().orElse("")));
        Stream<Ground> reasons = statements.stream().flatMap(statement -> reason(statement).stream());
        return Stream.concat(quotes, reasons).findFirst();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private boolean has(Node statement, Node property, Node value) {
        return snapshot.values(statement, property).contains(value);
    }

    private Optional<Ground> quote(Node quote) {
        return snapshot.values(quote, OA.hasSelector.asNode()).stream()
                .flatMap(selector -> snapshot.values(selector, OA.exact.asNode()).stream())
                .findFirst()
                .map(words -> new Ground(
                        naming.value(words),
                        place(quote),
                        Wording.words("line", line(quote)),
                        Optional.of(quote.getURI())));
    }

    private Bilingual place(Node quote) {
        Bilingual document = snapshot.values(quote, OA.hasSource.asNode()).stream()
                .findFirst()
                .map(naming::thing)
                .orElse(new Bilingual("", ""));
        return Wording.words("place", document, line(quote));
    }

    private String line(Node quote) {
        return snapshot.values(quote, snapshot.term("line")).stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElse("?");
    }

    private Optional<Ground> reason(Node statement) {
        List<Node> reasons = snapshot.values(statement, snapshot.term("reason"));
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Bilingual words = new Bilingual(in(Language.JA, reasons), in(Language.EN, reasons));
        String by = text(statement, DCTerms.creator.asNode());
        String on = text(statement, DCTerms.created.asNode());
        Bilingual place = Wording.words("reasoned", by, on);
        return Optional.of(new Ground(words, place, place, Optional.empty()));
    }

    private String text(Node statement, Node property) {
        return snapshot.values(statement, property).stream()
                .findFirst()
                .map(node -> naming.value(node).en())
                .orElse("");
    }

    private static String in(Language language, List<Node> texts) {
        return texts.stream()
                .filter(text -> text.getLiteralLanguage().equals(language.tag()))
                .findFirst()
                .orElse(texts.getFirst())
                .getLiteralLexicalForm();
    }
}
