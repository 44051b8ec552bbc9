package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.Restore;
import senryaku.loader.publish.StoreLock;

/** Brings the release of a backup back into a store, after reading all of it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "restoreFile")
    private Path file = Path.of("");

    @Mixin
    private final StoreOption store = new StoreOption();

    private final Console console;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() {
        Restore restore = Restore.read(file);
        String id = restore.manifest().id();
        ReleaseStore releases = ReleaseStore.open(store.directory());
        try (StoreLock held = releases.lock(Owner.text(""))) {
            console.say(
                    restore.into(releases) ? "restored" : "isCurrent",
                    id,
                    restore.manifest().quads());
        }
        console.text().println(id);
        return 0;
    }
}
