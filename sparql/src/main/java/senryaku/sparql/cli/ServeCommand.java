package senryaku.sparql.cli;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import senryaku.sparql.query.Kinds;

/** Serves the current release of a store, or a copy of a store of others. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final BaseOption base = new BaseOption();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Mixin
    private final CopyOptions copy = new CopyOptions();

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<URI> address = store.address();
        if (address.isEmpty()) {
            Served.untilEnd(console, store.directory(), base, listen);
            return 0;
        }
        listen.settings(new Kinds(base.iri())); // a port in use is told before anything is copied
        try (RemoteCopy copied = copy.of(console, address.get(), base)) {
            Served.untilEnd(console, copied, base, listen);
        }
        return 0;
    }
}
