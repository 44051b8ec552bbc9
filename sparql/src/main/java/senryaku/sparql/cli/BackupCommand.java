package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import senryaku.loader.publish.Backup;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;

/** Copies the current release into one file. Nothing is locked, so that a server may run. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    @Mixin
    private final StoreOption store = new StoreOption();

    private final Console console;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Release release = Backup.write(ReleaseStore.open(store.directory()), file);
        console.say("backedUp", release.id(), file);
        console.text().println(release.id());
        return 0;
    }
}
