package senryaku.sparql.server;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Suggestions;
import senryaku.sparql.release.Archive;
import senryaku.sparql.release.Vanished;

/** What is said of a thing that the release does not know: that it is gone and where it was, or what it may have been meant. */
final class Absent {

    private final Answering answering;
    private final Archive archive;
    private final String release;
    private final Suggestions suggestions;
    private @Nullable Map<String, String> vanished;

    /** @param release that is served */
    Absent(Answering answering, Kinds kinds, Archive archive, String release) {
        this.answering = answering;
        this.archive = archive;
        this.release = release;
        this.suggestions = new Suggestions(kinds, answering.target());
    }

    /** 410 for what an older release knows, else 404 with the nearest names. */
    Refusal refusal(String iri, String path) {
        Optional<String> before = Optional.ofNullable(vanished().get(iri));
        if (before.isPresent()) {
            return Refusal.of(410, "gone", iri, before.get(), path + "?release=" + before.get());
        }
        String[] near = {""};
        answering.reading(() -> near[0] = String.join(", ", suggestions.of(iri)));
        return near[0].isEmpty() ? Refusal.of(404, "notFound", path) : Refusal.of(404, "notFoundNear", path, near[0]);
    }

    /** The dumps are read once, when something is first missed; neither they nor the release change. */
    private synchronized Map<String, String> vanished() {
        Map<String, String> known = vanished;
        if (known == null) {
            known = archive.entries().size() < 2 ? Map.of() : Vanished.of(archive, release);
            vanished = known;
        }
        return known;
    }
}
