package senryaku.loader.rdf;

import java.util.List;
import java.util.Optional;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.Common;
import senryaku.loader.fact.Id;
import senryaku.loader.source.Bilingual;

/** Writes what one fact says of one thing, each with the grounds of its key. */
final class FactNode {

    private static final Common.Correction CODED = new Common.Correction(
            new Id("basis:classification"), new Bilingual("編者による分類", "Classified by the curator"));

    private final FactGraph graph;
    private final CheckedFact fact;
    private final Id subject;
    private final String language;

    /**
     * A thing of a fact.
     *
     * @param subject the thing of the fact, or a part of it
     * @param language of the document
     */
    FactNode(FactGraph graph, CheckedFact fact, Id subject, String language) {
        this.graph = graph;
        this.fact = fact;
        this.subject = subject;
        this.language = language;
    }

    /** A thing that has no name of its own, said on the grounds of the same fact. */
    FactNode part(String name) {
        return new FactNode(graph, fact, subject.part(name), language);
    }

    Id id() {
        return subject;
    }

    /** What it is, said by the fact as a whole. */
    FactNode type(String... types) {
        for (String type : types) {
            graph.type(new Grounds.Quoted(fact.quote()), subject, type);
        }
        return this;
    }

    /** What it is, said on the grounds of one key. */
    FactNode typeOf(String key, String type) {
        graph.type(grounds(key), subject, type);
        return this;
    }

    FactNode links(String key, String predicate, List<Id> objects) {
        objects.forEach(object -> graph.link(grounds(key), subject, predicate, object));
        return this;
    }

    FactNode link(String key, String predicate, Id object) {
        return links(key, predicate, List.of(object));
    }

    FactNode link(String key, String predicate, Optional<Id> object) {
        return links(key, predicate, object.stream().toList());
    }

    /** A concept that the curator sorted the thing under; said by the document only where words are quoted for just that. */
    FactNode coded(String key, String predicate, List<Id> concepts) {
        Grounds grounds = fact.quotesOwn(key) ? grounds(key) : new Grounds.Curated(CODED);
        concepts.forEach(concept -> graph.link(grounds, subject, predicate, concept));
        return this;
    }

    FactNode coded(String key, String predicate, Id concept) {
        return coded(key, predicate, List.of(concept));
    }

    FactNode coded(String key, String predicate, Optional<Id> concept) {
        return coded(key, predicate, concept.stream().toList());
    }

    /** Words as the document has them. */
    FactNode words(String key, String predicate, Optional<String> words) {
        words.ifPresent(text -> graph.words(grounds(key), subject, predicate, text, language));
        return this;
    }

    /** A value that was read in the words of a key. */
    FactNode value(String key, String predicate, Object value, String type) {
        graph.value(grounds(key), subject, predicate, value.toString(), type);
        return this;
    }

    private Grounds grounds(String key) {
        return new Grounds.Quoted(fact.spans(key));
    }
}
