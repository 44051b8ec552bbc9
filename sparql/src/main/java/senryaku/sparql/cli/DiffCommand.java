package senryaku.sparql.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.release.ChangeJson;
import senryaku.sparql.release.ChangeText;
import senryaku.sparql.release.Comparison;
import senryaku.sparql.release.Dump;
import senryaku.sparql.release.Patch;

/** Says what changed between two releases. It reads their dumps, so that a server that holds the store is not disturbed. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", arity = "0..1", descriptionKey = "diffFrom")
    private String from = "previous";

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", descriptionKey = "diffTo")
    private String to = "current";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "formatOfDiff")
    private String format = "text";

    @Option(names = "--all", descriptionKey = "allOfDiff")
    private boolean all;

    @Mixin
    private final StoreOption store = new StoreOption();

    private final Console console;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StoreArchive archive = new StoreArchive(ReleaseStore.open(store.directory()));
        Dump before = archive.named(from).dump();
        Dump after = archive.named(to).dump();
        switch (format) {
            case "text" -> new ChangeText(console.text(), console.language(), all).write(Comparison.of(before, after));
            case "json" -> console.text().println(ChangeJson.of(Comparison.of(before, after)));
            case "patch" -> Patch.write(before, after, console.out());
            default -> throw Failure.of(Failure.CALL, "unknownFormat", format, "text, json, patch");
        }
        console.out().flush();
        return 0;
    }
}
