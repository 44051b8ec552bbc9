package senryaku.sparql.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.export.TextTable;
import senryaku.sparql.query.Language;
import senryaku.sparql.release.Archive.Entry;
import senryaku.sparql.release.Archive.Moment;
import senryaku.sparql.release.ArchiveJson;

/** Lists the releases that a store keeps. */
@Command(name = "releases")
final class ReleasesCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("release", "created", "current", "quads", "sources", "sha256", "history");

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "formatOfReleases")
    private String format = Printing.TABLE;

    @Option(names = "--verify", descriptionKey = "verify")
    private boolean verify;

    @Mixin
    private final StoreOption store = new StoreOption();

    private final Console console;

    ReleasesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StoreArchive archive = new StoreArchive(ReleaseStore.open(store.directory()));
        switch (format) {
            case Printing.TABLE -> table(archive);
            case "json" -> console.text().println(ArchiveJson.of(archive));
            case "csv" -> csv(archive);
            default -> throw Failure.of(Failure.CALL, "unknownFormat", format, "table, json, csv");
        }
        archive.store().unreadable().forEach(id -> console.say("unreadableRelease", id));
        return verify && !whole(archive.store()) ? Failure.OUTSIDE : 0;
    }

    private void table(StoreArchive archive) {
        TextTable table = new TextTable(COLUMNS.stream()
                .map(column -> Console.words("column." + column).in(console.language()))
                .toList());
        archive.entries().forEach(entry -> table.add(cells(archive, entry)));
        table.print(console.text());
        console.say("rows", table.size());
    }

    private List<String> cells(StoreArchive archive, Entry entry) {
        return List.of(
                entry.id(),
                entry.created(),
                entry.current() ? "*" : "",
                "%,d".formatted(entry.quads()),
                String.join(" ", entry.sources().keySet()),
                entry.hash().substring(0, 16) + "…",
                history(archive, entry, console.language()));
    }

    private static String history(StoreArchive archive, Entry entry, Language language) {
        return archive.moments().stream()
                .filter(moment -> moment.release().equals(entry.id()))
                .map(moment -> said(moment, language))
                .collect(Collectors.joining(", "));
    }

    private static String said(Moment moment, Language language) {
        return Console.words("moment." + moment.kind(), moment.at(), moment.by())
                .in(language);
    }

    /** Names of releases, sources and hashes hold nothing that CSV would have to quote, but blanks. */
    private void csv(StoreArchive archive) {
        PrintWriter out = console.text();
        out.print(String.join(",", COLUMNS) + "\r\n");
        for (Entry entry : archive.entries()) {
            String moments = archive.moments().stream()
                    .filter(moment -> moment.release().equals(entry.id()))
                    .map(moment -> (moment.kind() + " " + moment.at() + " " + moment.by()).strip())
                    .collect(Collectors.joining("; "));
            out.printf(
                    "%s,%s,%s,%d,%s,%s,%s\r\n",
                    entry.id(),
                    entry.created(),
                    entry.current(),
                    entry.quads(),
                    String.join(" ", entry.sources().keySet()),
                    entry.hash(),
                    moments);
        }
        out.flush();
    }

    /** Reads every release; databases that a server has open are left out. */
    private boolean whole(ReleaseStore releases) {
        boolean[] whole = {releases.unreadable().isEmpty()};
        releases.releases().forEach(release -> {
            try {
                releases.verify(release);
                console.say("whole", release.id());
            } catch (StoreException e) {
                if (e.trouble() == Trouble.IN_USE) {
                    console.say("wholeDump", release.id());
                } else {
                    whole[0] = false;
                    console.messages().println("senryaku: " + e.message(Locale.getDefault()));
                }
            }
        });
        return whole[0];
    }
}
