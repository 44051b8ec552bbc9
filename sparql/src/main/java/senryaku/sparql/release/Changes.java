package senryaku.sparql.release;

import java.util.List;
import java.util.Optional;
import senryaku.sparql.query.Bilingual;

/**
 * What differs between two releases.
 *
 * @param from id of the first release
 * @param to id of the second
 * @param sections what the sources and curators say otherwise, by kind of thing
 * @param totals how many quads differ, also those that are not told in words
 */
public record Changes(String from, String to, List<Section> sections, Totals totals) {

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return totals.added() + totals.removed() == 0;
    }

    /** Things of one kind, the new ones first, then those that are gone, then those that changed. */
    public record Section(Kind kind, List<Thing> things) {}

    /** What became of a thing. */
    public enum State {
        ADDED,
        REMOVED,
        CHANGED;

        /** The sign before a line: {@code +}, {@code −} or {@code ~}. */
        public String sign() {
            return switch (this) {
                case ADDED -> "+";
                case REMOVED -> "−";
                case CHANGED -> "~";
            };
        }

        /** The word for it. */
        public Bilingual words() {
            return Wording.words("state." + name());
        }
    }

    /**
     * A thing of which something else is said.
     *
     * @param iri its name for machines
     * @param name its name for people
     * @param details what is said otherwise
     */
    public record Thing(String iri, State state, Bilingual name, List<Detail> details) {}

    /**
     * A property with another value.
     *
     * @param property IRI
     * @param words what people call it
     * @param before the value until then, if there was one
     * @param after the value from then on, if there is one
     * @param ground what the later value rests on, else the earlier
     */
    public record Detail(
            String property,
            Bilingual words,
            Optional<Bilingual> before,
            Optional<Bilingual> after,
            Optional<Ground> ground) {}

    /**
     * What a statement rests on: words of a document, or the curator's reason.
     *
     * @param words exactly as in the document; of a reason, in both languages
     * @param place the document and the line, or who reasoned when
     * @param quote IRI of the quote; empty for a reason
     */
    public record Ground(Bilingual words, Bilingual place, Optional<String> quote) {}

    /**
     * Counts of quads.
     *
     * @param added in all graphs
     * @param removed from all graphs
     * @param derived added or removed where rules conclude
     * @param evidence added or removed where quotes are kept
     * @param vocabulary added or removed in the ontology and the codes
     */
    public record Totals(long added, long removed, long derived, long evidence, long vocabulary) {}
}
