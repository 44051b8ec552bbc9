package senryaku.sparql.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the current release of a store. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final BaseOption base = new BaseOption();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Mixin
    private final FederationOption federation = new FederationOption();

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Served.untilEnd(console, store.directory(), base, listen, federation);
        return 0;
    }
}
