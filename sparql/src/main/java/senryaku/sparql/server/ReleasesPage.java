package senryaku.sparql.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.export.Format;
import senryaku.sparql.release.Archive;
import senryaku.sparql.release.Archive.Entry;
import senryaku.sparql.release.ArchiveJson;
import senryaku.sparql.release.ChangeJson;
import senryaku.sparql.release.Changes;
import senryaku.sparql.release.Comparison;
import senryaku.sparql.release.Patch;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;

/**
 * The kept releases: their list, each with its dump, and what changed between two. The answers depend on nothing but the
 * releases that they name, as these never change.
 */
final class ReleasesPage implements Page {

    static final String LIST = "/releases";

    private static final String DUMP = ".nq.gz";
    private static final String PATCH = ".rdfp";
    private static final String DIFF = "/diff";

    /** So many comparisons are kept, as making one reads two dumps. */
    private static final int KEPT = 8;

    private final Pages pages;
    private final Scenery scenery;
    private final Archive archive;
    private final Map<String, Changes> known = new LinkedHashMap<>();

    ReleasesPage(Pages pages, Scenery scenery, Archive archive) {
        this.pages = pages;
        this.scenery = scenery;
        this.archive = archive;
    }

    @Override
    public void answer(Call call) throws IOException {
        String name = call.path().substring(LIST.length()).replaceFirst("^/", "");
        try {
            if (name.isEmpty()) {
                list(call);
            } else if (name.endsWith(DUMP)) {
                dump(call, cut(name, DUMP));
            } else {
                one(call, name);
            }
        } catch (UncheckedIOException e) {
            throw Refusal.of(500, "unreadableDump", name);
        }
    }

    private void one(Call call, String name) throws IOException {
        boolean patch = name.endsWith(PATCH);
        String bare = patch ? cut(name, PATCH) : name;
        int dots = bare.indexOf("..");
        int slash = bare.indexOf('/');
        if (slash > 0 && Look.isOfAnyRelease(bare.substring(slash))) {
            redirect(call, release(bare.substring(0, slash)), bare.substring(slash));
        } else if (dots >= 0) {
            diff(call, release(bare.substring(0, dots)), release(bare.substring(dots + 2)), patch);
        } else if (bare.endsWith(DIFF)) {
            Entry to = release(cut(bare, DIFF));
            Entry from = archive.before(to).orElseThrow(() -> Refusal.of(404, "noEarlier", to.id()));
            diff(call, from, to, patch);
        } else {
            manifest(call, release(name));
        }
    }

    /** What is kept beside the release that is served may come and go without it. */
    private static boolean unchanged(Call call, String variant) {
        boolean unchanged = call.unchanged(variant);
        call.passing();
        return unchanged;
    }

    /** Pages made from a release have the addresses that they have always, and name the release. */
    private static void redirect(Call call, Entry entry, String path) {
        if (!path.matches("[A-Za-z0-9/._-]+")) {
            throw Refusal.of(404, "notFound", call.path());
        }
        String query = call.request().getQueryString();
        call.keepable("no-cache");
        call.response()
                .setHeader(
                        "Location",
                        path + "?" + Older.PARAMETER + "=" + entry.id() + (query == null ? "" : "&" + query));
        call.response().setStatus(303);
    }

    private void list(Call call) throws IOException {
        boolean people = wantsPage(call);
        String edition = archive.entries().size() + "-" + archive.moments().size();
        if (unchanged(call, "releases-" + edition + "-" + form(call, people))) {
            return;
        }
        if (people) {
            call.html(
                    200,
                    pages.releases(
                            scenery.look(call),
                            archive.entries(),
                            archive.moments().reversed()));
        } else {
            json(call, ArchiveJson.of(archive));
        }
    }

    private void manifest(Call call, Entry entry) throws IOException {
        boolean people = wantsPage(call);
        if (unchanged(call, "release-" + entry.id() + "-" + form(call, people))) {
            return;
        }
        if (people) {
            String before = archive.before(entry).map(Entry::id).orElse("");
            call.html(200, pages.release(scenery.look(call), entry, before));
        } else {
            json(call, ArchiveJson.of(entry));
        }
    }

    private void dump(Call call, String name) throws IOException {
        Entry entry = release(name);
        Path file = entry.dump().file();
        if (!Files.isReadable(file)) {
            throw Refusal.of(500, "unreadableDump", entry.id());
        }
        if (call.unchangedSince(entry.id() + "-" + entry.hash())) {
            return;
        }
        call.response().setContentType("application/gzip");
        call.response().setContentLengthLong(Files.size(file));
        call.response().setHeader("Content-Disposition", "attachment; filename=\"" + entry.id() + DUMP + "\"");
        Files.copy(file, call.response().getOutputStream());
    }

    private void diff(Call call, Entry from, Entry to, boolean named) throws IOException {
        String pair = from.id() + ".." + to.id();
        if (named || wantsPatch(call)) {
            if (!unchanged(call, pair + "-patch")) {
                ByteArrayOutputStream patch = new ByteArrayOutputStream();
                Patch.write(from.dump(), to.dump(), patch);
                call.send(200, Patch.MEDIA_TYPE, patch.toString(StandardCharsets.UTF_8));
            }
            return;
        }
        boolean people = wantsPage(call);
        boolean all = call.parameter("all").isPresent();
        if (unchanged(call, pair + (all ? "-all-" : "-") + form(call, people))) {
            return;
        }
        Changes changes = changes(from, to);
        if (people) {
            Look look = scenery.look(call);
            String address = LIST + "/" + pair;
            List<Link> forms =
                    List.of(new Link("JSON", address + "?format=json"), new Link("RDF Patch", address + PATCH));
            call.html(200, pages.changes(look, changes, forms, all ? "" : look.link(address + "?all=1")));
        } else {
            json(call, ChangeJson.of(changes));
        }
    }

    /** One comparison at a time, so that many callers do not make the same one. */
    private synchronized Changes changes(Entry from, Entry to) {
        String pair = from.id() + ".." + to.id();
        Changes changes = known.remove(pair);
        if (changes == null) {
            changes = Comparison.of(from.dump(), to.dump());
        }
        known.put(pair, changes);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return changes;
    }

    private Entry release(String name) {
        return archive.find(name).orElseThrow(() -> Refusal.of(404, "unknownRelease", name));
    }

    private static boolean wantsPatch(Call call) {
        Optional<String> form = call.parameter("format");
        return form.map(word -> word.equals("patch"))
                .orElseGet(() -> call.accept().contains(Patch.MEDIA_TYPE));
    }

    private static boolean wantsPage(Call call) {
        return call.format(List.of(Format.JSON, Format.HTML)) == Format.HTML;
    }

    private static String form(Call call, boolean people) {
        return people ? "html-" + call.language().tag() : "json";
    }

    private static void json(Call call, JsonObject object) throws IOException {
        call.send(200, "application/json", object + "\n");
    }

    private static String cut(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }
}
