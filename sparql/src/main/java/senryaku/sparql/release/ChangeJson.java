package senryaku.sparql.release;

import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.release.Changes.Detail;
import senryaku.sparql.release.Changes.Section;
import senryaku.sparql.release.Changes.Thing;
import senryaku.sparql.release.Changes.Totals;

/** A comparison as JSON, with the words in both languages. */
public final class ChangeJson {

    private ChangeJson() {}

    /** The whole comparison. */
    public static JsonObject of(Changes changes) {
        JsonObject all = new JsonObject();
        all.put("from", changes.from());
        all.put("to", changes.to());
        all.put("quads", totals(changes.totals()));
        JsonArray things = new JsonArray();
        for (Section section : changes.sections()) {
            section.things().forEach(thing -> things.add(thing(section.kind(), thing)));
        }
        all.put("changes", things);
        return all;
    }

    private static JsonObject totals(Totals totals) {
        JsonObject counts = new JsonObject();
        counts.put("added", totals.added());
        counts.put("removed", totals.removed());
        counts.put("ofEvidence", totals.evidence());
        counts.put("derived", totals.derived());
        counts.put("ofVocabulary", totals.vocabulary());
        return counts;
    }

    private static JsonObject thing(Kind kind, Thing thing) {
        JsonObject one = new JsonObject();
        one.put("kind", lower(kind));
        one.put("change", lower(thing.state()));
        one.put("thing", thing.iri());
        one.put("name", words(thing.name()));
        JsonArray details = new JsonArray();
        thing.details().forEach(detail -> details.add(detail(detail)));
        one.put("details", details);
        return one;
    }

    private static JsonObject detail(Detail detail) {
        JsonObject one = new JsonObject();
        one.put("property", detail.property());
        one.put("name", words(detail.words()));
        detail.before().ifPresent(before -> one.put("before", words(before)));
        detail.after().ifPresent(after -> one.put("after", words(after)));
        detail.ground().ifPresent(ground -> {
            JsonObject rests = new JsonObject();
            rests.put("words", words(ground.words()));
            rests.put("place", words(ground.place()));
            ground.quote().ifPresent(quote -> rests.put("quote", quote));
            one.put("restsOn", rests);
        });
        return one;
    }

    private static JsonObject words(Bilingual words) {
        JsonObject both = new JsonObject();
        both.put("ja", words.ja());
        both.put("en", words.en());
        return both;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
