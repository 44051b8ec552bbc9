package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import senryaku.loader.source.Bilingual;

/** What a curator decided about things, beside what the document states: an entry of {@code decisions}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Waiver.class, name = "Waiver"),
    @JsonSubTypes.Type(value = Decision.SameAs.class, name = "SameAs"),
    @JsonSubTypes.Type(value = Decision.DifferentFrom.class, name = "DifferentFrom"),
    @JsonSubTypes.Type(value = Decision.ExactMatch.class, name = "ExactMatch")
})
public sealed interface Decision {

    /** What it is about. */
    Id thing();

    /** Why, for people. */
    Bilingual reason();

    /** Who decided; left out: the curator of the source. */
    Optional<String> by();

    /** On which day; left out: the day on which the source was curated. */
    Optional<LocalDate> on();

    /** The things it speaks of, by their keys. */
    default Stream<Named> things() {
        return switch (this) {
            case Waiver waiver -> Stream.of(new Named("thing", waiver.thing()));
            case SameAs same -> Stream.of(new Named("thing", same.thing()), new Named("other", same.other()));
            case DifferentFrom different ->
                Stream.of(new Named("thing", different.thing()), new Named("other", different.other()));
            case ExactMatch match -> Stream.of(new Named("thing", match.thing()));
        };
    }

    /** A thing and the key that names it. */
    record Named(String key, Id thing) {}

    /**
     * One integrity rule does not hold for one thing.
     *
     * @param rule a concept of {@code integrity:}
     */
    record Waiver(Id rule, Id thing, Bilingual reason, Optional<String> by, Optional<LocalDate> on)
            implements Decision {}

    /**
     * Two ids mean one thing. Nothing is merged: the statement says so, and the rule on names is quiet.
     *
     * @param other the other id
     */
    record SameAs(Id thing, Id other, Bilingual reason, Optional<String> by, Optional<LocalDate> on)
            implements Decision {}

    /**
     * Two things that look like one are two.
     *
     * @param other the other thing
     */
    record DifferentFrom(Id thing, Id other, Bilingual reason, Optional<String> by, Optional<LocalDate> on)
            implements Decision {}

    /**
     * A thing is what a record of a register is about.
     *
     * @param match IRI of the record
     * @param record its name there, verbatim
     * @param register which one, of which day, under which licence
     */
    record ExactMatch(
            Id thing,
            String match,
            String record,
            String register,
            Bilingual reason,
            Optional<String> by,
            Optional<LocalDate> on)
            implements Decision {

        /** The reason together with what it rests on in the register. */
        public Bilingual grounds() {
            return new Bilingual(
                    reason.ja() + "（" + register + "：" + record + "）",
                    reason.en() + " (" + register + ": " + record + ")");
        }
    }

    /**
     * A decision and its pointer in the file.
     *
     * @param pointer JSON pointer, such as {@code /decisions/0}
     */
    record Placed(Decision decision, String pointer) {}
}
