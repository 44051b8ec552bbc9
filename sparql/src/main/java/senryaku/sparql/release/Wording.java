package senryaku.sparql.release;

import java.util.Optional;
import java.util.ResourceBundle;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;

/** The fixed words of comparisons. */
final class Wording {

    private static final String BUNDLE = "senryaku.sparql.release.words";

    private Wording() {}

    static Bilingual words(String key, Object... values) {
        return Bilingual.message(BUNDLE, key, values);
    }

    /** What a term of a foreign vocabulary is called here, by its local name. */
    static Optional<Bilingual> term(String iri) {
        String key = "term." + iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        return ResourceBundle.getBundle(BUNDLE, Language.EN.bundle()).containsKey(key)
                ? Optional.of(words(key))
                : Optional.empty();
    }
}
