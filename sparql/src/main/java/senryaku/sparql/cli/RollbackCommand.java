package senryaku.sparql.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;

/** Goes back to a kept release, or forward again. */
@Command(name = "rollback")
final class RollbackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RELEASE", descriptionKey = "releaseName")
    private String name = "";

    @Mixin
    private final StoreOption store = new StoreOption();

    private final Console console;

    RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() {
        ReleaseStore releases = ReleaseStore.open(store.directory());
        Release release = releases.release(name);
        try (StoreLock held = releases.lock(Owner.text(""))) {
            console.say(releases.rollback(release) ? "rolledBack" : "isCurrent", release.id());
        }
        console.text().println(release.id());
        return 0;
    }
}
