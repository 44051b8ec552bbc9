package senryaku.sparql.describe;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import senryaku.sparql.query.Bilingual;

/** The fixed words of this package. */
final class Words {

    private static final String BUNDLE = "senryaku.sparql.describe.words";

    private Words() {}

    static Bilingual of(String key, Object... values) {
        return Bilingual.message(BUNDLE, key, values);
    }

    /** Says the same in both languages. */
    static void say(Resource thing, Property property, Bilingual words) {
        thing.addProperty(property, words.ja(), "ja").addProperty(property, words.en(), "en");
    }
}
