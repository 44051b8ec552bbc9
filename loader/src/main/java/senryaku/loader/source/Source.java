package senryaku.loader.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known about one document: the content of {@code source.yaml}.
 *
 * @param slug its name in IRIs
 * @param title of the document
 * @param publisher a body of the facts, such as {@code body:mic}; of data of others an IRI too, or nothing
 * @param date of the document
 * @param language of the document, as a language tag
 * @param licence under which terms it may be used
 * @param address where it was published
 * @param document the name of its file in the folder
 * @param mapping the name of the RML mapping of the folder, if the document is a table that one reads
 * @param note how the file came to be and how its words are to be read, where that needs to be known
 * @param moneyUnit what a number alone counts where the document states money: 円, 千円, 百万円
 * @param curator who wrote the facts
 * @param curated when the facts were written
 * @param expect how many facts of each type there must be
 * @param silent lines that carry no fact
 */
public record Source(
        String slug,
        Bilingual title,
        Optional<String> publisher,
        LocalDate date,
        String language,
        Licence licence,
        Optional<String> address,
        String document,
        Optional<String> mapping,
        Optional<Bilingual> note,
        Optional<String> moneyUnit,
        String curator,
        LocalDate curated,
        Map<String, Bounds> expect,
        List<Silence> silent) {

    /**
     * The same source with another table of its folder as the document.
     *
     * @param file the name of that table; it becomes a part of the slug and of the title
     */
    public Source of(String file) {
        String part = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Bilingual named = new Bilingual(title.ja() + "（" + file + "）", title.en() + " (" + file + ")");
        return new Source(
                slug + "." + part,
                named,
                publisher,
                date,
                language,
                licence,
                address,
                file,
                mapping,
                note,
                moneyUnit,
                curator,
                curated,
                expect,
                silent);
    }

    /**
     * Terms of use.
     *
     * @param iri of the licence, if it has one
     * @param note what the publisher says about use
     */
    public record Licence(Optional<String> iri, Bilingual note) {}

    /**
     * How many there must be.
     *
     * @param min at least
     * @param max at most
     */
    public record Bounds(OptionalInt min, OptionalInt max) {}

    /**
     * Lines that carry no fact.
     *
     * @param lines their numbers, from 1
     * @param words of the line, exactly, where it is one line; its words may be several lines joined by line feeds
     */
    @JsonIgnoreProperties("reason")
    public record Silence(List<Integer> lines, Optional<String> words) {}
}
