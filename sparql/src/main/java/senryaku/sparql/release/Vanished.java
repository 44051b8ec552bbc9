package senryaku.sparql.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import senryaku.sparql.release.Archive.Entry;

/** What a kept release speaks of and the current one does not any more. */
public final class Vanished {

    /** So many are remembered; a bigger change is none that single things are asked for after. */
    private static final int KEPT = 200_000;

    private Vanished() {}

    /**
     * Reads the dumps side by side.
     *
     * @param current the release that is served
     * @return by the IRI, without fragment, the newest kept release that speaks of it
     */
    public static Map<String, String> of(Archive archive, String current) {
        Map<String, String> vanished = new LinkedHashMap<>();
        List<Entry> entries = archive.entries();
        Optional<Entry> served =
                entries.stream().filter(entry -> entry.id().equals(current)).findFirst();
        if (served.isEmpty()) {
            return vanished;
        }
        Dump now = served.get().dump();
        for (Entry entry : entries) {
            Dump then = entry.dump();
            if (!entry.id().equals(current) && then.base().equals(now.base()) && vanished.size() < KEPT) {
                for (String text : DumpDiff.of(then, now).removed()) {
                    Line line = Line.of(text);
                    vanished.putIfAbsent(Line.root(line.subject()), entry.id());
                    vanished.putIfAbsent(line.graph(), entry.id());
                }
            }
        }
        return vanished;
    }
}
