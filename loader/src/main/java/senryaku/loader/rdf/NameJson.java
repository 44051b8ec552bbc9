package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.Optional;
import senryaku.loader.fact.DatedName;
import senryaku.loader.fact.Readings;

/** Writes names that changed, each with its time. */
final class NameJson {

    private static final String KEY = "names";

    /** Hex digits that tell the names of one thing apart. */
    private static final int LENGTH = 8;

    private NameJson() {}

    static void name(FactNode node, DatedName dated, LocalDate documentDate) {
        FactNode name = node.part("name-" + digest(dated));
        node.link(KEY, "sen:name", name.id());
        name.typeOf(KEY, "sen:DatedName").words(KEY, "skosxl:literalForm", Optional.of(dated.form()));
        Period during = new Period(name, "sen:nameDuring", documentDate);
        dated.from().ifPresent(words -> during.begins(KEY, words));
        dated.to().ifPresent(words -> during.ends(KEY, words));
        dated.attestedOn().map(words -> Readings.day(words, documentDate)).ifPresent(day -> {
            name.value(KEY, "sen:attestedOn", day, "xsd:date");
        });
    }

    /** From what is said, not from the place in the list: two sources may name the same thing, each in its own way. */
    private static String digest(DatedName name) {
        return Statements.sha256(name.toString()).substring(0, LENGTH);
    }
}
