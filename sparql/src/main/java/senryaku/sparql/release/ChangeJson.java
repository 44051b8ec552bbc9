package senryaku.sparql.release;

import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.release.Changes.Contradiction;
import senryaku.sparql.release.Changes.Detail;
import senryaku.sparql.release.Changes.OfSource;
import senryaku.sparql.release.Changes.Section;
import senryaku.sparql.release.Changes.Side;
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
        JsonArray sources = new JsonArray();
        changes.sources().forEach(source -> sources.add(source(source)));
        all.put("sources", sources);
        changes.contradictions().ifPresent(found -> {
            JsonArray contradictions = new JsonArray();
            found.forEach(one -> contradictions.add(contradiction(one)));
            all.put("contradictions", contradictions);
        });
        return all;
    }

    /** Which things it says something else of; what that is stands above. */
    private static JsonObject source(OfSource source) {
        JsonObject one = new JsonObject();
        one.put("source", source.slug());
        one.put("title", words(source.title()));
        one.put("date", source.date());
        one.put("change", lower(source.state()));
        JsonArray things = new JsonArray();
        source.sections().stream()
                .flatMap(section -> section.things().stream())
                .forEach(thing -> things.add(thing.iri()));
        one.put("things", things);
        return one;
    }

    private static JsonObject contradiction(Contradiction contradiction) {
        JsonObject one = new JsonObject();
        one.put("change", lower(contradiction.state()));
        one.put("thing", contradiction.iri());
        one.put("name", words(contradiction.name()));
        one.put("property", words(contradiction.property()));
        JsonArray sides = new JsonArray();
        for (Side side : List.of(contradiction.one(), contradiction.other())) {
            JsonObject said = new JsonObject();
            said.put("value", words(side.value()));
            said.put("document", words(side.document()));
            said.put("words", side.words());
            sides.add(said);
        }
        one.put("sides", sides);
        return one;
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
