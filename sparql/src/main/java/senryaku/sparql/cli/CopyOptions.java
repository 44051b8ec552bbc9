package senryaku.sparql.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.RemoteStore;

/** How a store of others is copied to be served. */
final class CopyOptions {

    @Option(names = "--copy", paramLabel = "DIR", descriptionKey = "copy")
    private @Nullable Path copy;

    @Option(names = "--refresh", paramLabel = "SECONDS", descriptionKey = "refresh")
    private long refresh = 10;

    @Option(names = "--max-copy", paramLabel = "N", descriptionKey = "maxCopy")
    private long largest = 5_000_000;

    @Mixin
    private final LoginOptions login = new LoginOptions();

    /** The copy of what lies at an address; nothing is read yet. */
    RemoteCopy of(Console console, URI address, BaseOption base) {
        CapOptions.least("--refresh", refresh, 1);
        CapOptions.least("--max-copy", largest, 1);
        Path own = copy;
        Path directory = own == null ? StoreOption.beside("copies").resolve(StoreAddress.folder(address)) : own;
        RemoteStore remote = RemoteStore.at(address, base.iri(), login.credentials());
        return new RemoteCopy(
                console, address, remote, ReleaseStore.open(directory), Duration.ofSeconds(refresh), largest);
    }
}
