package senryaku.sparql.release;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.release.Archive.Entry;
import senryaku.sparql.release.Archive.Moment;

/** The kept releases as JSON. */
public final class ArchiveJson {

    private ArchiveJson() {}

    /** All releases and their history. */
    public static JsonObject of(Archive archive) {
        JsonArray releases = new JsonArray();
        archive.entries().forEach(entry -> releases.add(of(entry)));
        JsonArray history = new JsonArray();
        archive.moments().forEach(moment -> history.add(of(moment)));
        JsonObject all = new JsonObject();
        all.put("releases", releases);
        all.put("history", history);
        return all;
    }

    /** One release. */
    public static JsonObject of(Entry entry) {
        JsonObject one = new JsonObject();
        one.put("id", entry.id());
        one.put("created", entry.created());
        one.put("current", entry.current());
        one.put("quads", entry.quads());
        one.put("sha256", entry.hash());
        one.put("base", entry.dump().base());
        one.put("toolVersion", entry.tool());
        JsonObject sources = new JsonObject();
        entry.sources().forEach(sources::put);
        one.put("sources", sources);
        one.put("dump", "/releases/" + entry.id() + ".nq.gz");
        return one;
    }

    private static JsonObject of(Moment moment) {
        JsonObject one = new JsonObject();
        one.put("at", moment.at());
        one.put("what", moment.kind());
        one.put("release", moment.release());
        if (!moment.by().isEmpty()) {
            one.put("by", moment.by());
        }
        return one;
    }
}
