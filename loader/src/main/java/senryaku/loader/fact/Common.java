package senryaku.loader.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import senryaku.loader.source.Bilingual;

/**
 * What every fact may say.
 *
 * @param id what the fact is about
 * @param label its name
 * @param alt its other names
 * @param names its names with their times, of a thing whose name changed
 * @param written its name in this document, where that is not the label
 * @param correction why the label is another than the document's words
 * @param note a remark of the curator
 * @param identity why this thing is the one that other documents call so too
 * @param quote the words that the fact rests on, all together
 * @param quotes other words, for single keys of the fact
 */
public record Common(
        Id id,
        Optional<Bilingual> label,
        Alternatives alt,
        List<DatedName> names,
        Optional<String> written,
        Optional<Correction> correction,
        Optional<Bilingual> note,
        Optional<Bilingual> identity,
        List<Quote> quote,
        Map<String, List<Quote>> quotes) {

    /** Nothing is null: names that are left out are none. */
    public Common {
        alt = alt == null ? Alternatives.NONE : alt;
    }

    /**
     * Other names.
     *
     * @param ja Japanese ones
     * @param en English ones
     */
    public record Alternatives(List<String> ja, List<String> en) {

        static final Alternatives NONE = new Alternatives(List.of(), List.of());
    }

    /**
     * Why something is said that the document does not say in these words.
     *
     * @param basis a concept of {@code basis:}
     * @param reason in both languages
     */
    public record Correction(Id basis, Bilingual reason) {}
}
