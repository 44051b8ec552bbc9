package senryaku.sparql.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadReport;
import senryaku.loader.LoadRequest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.query.Kinds;

/**
 * Loads what is shipped, unless the store holds it already, and serves it. A store that holds other people's sources is
 * served as it is: a load of the shipped ones alone would take theirs away.
 */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final BaseOption base = new BaseOption();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    private final Console console;

    UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        listen.settings(new Kinds(base.iri())); // a port in use, or a wrong file, is told before anything is loaded
        ReleaseStore.open(store.directory()).requireUnserved();
        Set<String> own = Held.ownSources(store.directory());
        if (own.isEmpty()) {
            LoadReport report = Load.run(new LoadRequest(
                    List.of(),
                    true,
                    new Destination.Directory(store.directory()),
                    base.iri(),
                    LoadCommand.progress(console)));
            LoadCommand.warn(console, report);
        } else {
            console.say("servedAsItIs", String.join(", ", own));
        }
        Served.untilEnd(console, store.directory(), base, listen);
        return 0;
    }
}
