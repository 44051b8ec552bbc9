package senryaku.sparql.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;

/**
 * What differs between two releases.
 *
 * @param from id of the first release
 * @param to id of the second
 * @param sections what the sources and curators say otherwise, by kind of thing
 * @param sources the same by the source that says it
 * @param contradictions between documents that came or went; empty if they were not compared
 * @param totals how many quads differ, also those that are not told in words
 */
public record Changes(
        String from,
        String to,
        List<Section> sections,
        List<OfSource> sources,
        Optional<List<Contradiction>> contradictions,
        Totals totals) {

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return totals.added() + totals.removed() == 0;
    }

    /**
     * What one source and its curator say otherwise.
     *
     * @param slug names the source
     * @param title of its document
     * @param date of its document; empty if it is not known
     * @param state whether the source itself is new or gone
     */
    public record OfSource(String slug, Bilingual title, String date, State state, List<Section> sections) {}

    /**
     * Two documents that state different values.
     *
     * @param state whether it is new or ended
     * @param iri of the thing
     * @param name of the thing
     * @param property of which the values are
     */
    public record Contradiction(State state, String iri, Bilingual name, Bilingual property, Side one, Side other) {}

    /**
     * What one of two documents says.
     *
     * @param words exactly as in the document; empty if none are known
     */
    public record Side(Bilingual value, Bilingual document, String words) {}

    /** Things of one kind, the new ones first, then those that are gone, then those that changed. */
    public record Section(Kind kind, List<Thing> things) {

        /** How many came, went and changed, in words; what there is none of is left out. */
        public Bilingual counts() {
            return Arrays.stream(State.values())
                    .map(state -> new Counted(
                            state,
                            things.stream()
                                    .filter(thing -> thing.state() == state)
                                    .count()))
                    .filter(counted -> counted.number() > 0)
                    .map(counted -> Wording.words("counted", counted.state().words(), counted.number()))
                    .reduce((one, other) -> Wording.words("and", one, other))
                    .orElse(new Bilingual("", ""));
        }

        private record Counted(State state, long number) {}
    }

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
     * @param gist the most important of what is said of it, in a line; empty if that is its name
     * @param details what is said otherwise
     */
    public record Thing(String iri, State state, Bilingual name, Bilingual gist, List<Detail> details) {}

    /**
     * A property with another value.
     *
     * @param property IRI
     * @param language of its values, such as {@code ja}; empty if they have none
     * @param words what people call it
     * @param before the value until then, if there was one
     * @param after the value from then on, if there is one
     * @param ground what the later value rests on, else the earlier
     */
    public record Detail(
            String property,
            String language,
            Bilingual words,
            Optional<Bilingual> before,
            Optional<Bilingual> after,
            Optional<Ground> ground) {

        /** Whether it is the same as another detail in a language that is not wanted. */
        public boolean isTranslated(Language wanted, List<Detail> all) {
            return !language.isEmpty()
                    && !language.equals(wanted.tag())
                    && all.stream()
                            .anyMatch(other -> other.property.equals(property) && other.language.equals(wanted.tag()));
        }
    }

    /**
     * What a statement rests on: words of a document, or the curator's reason.
     *
     * @param words exactly as in the document; of a reason, in both languages
     * @param place the document and the line, or who reasoned when
     * @param line the line alone, or who reasoned when
     * @param quote IRI of the quote; empty for a reason
     */
    public record Ground(Bilingual words, Bilingual place, Bilingual line, Optional<String> quote) {}

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
