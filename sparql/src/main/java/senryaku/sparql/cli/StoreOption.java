package senryaku.sparql.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command means: the one that was named, else the one beside the program. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable String store;

    /**
     * The directory of the embedded store.
     *
     * @throws Failure if an address is named, which only {@code serve} takes
     */
    Path directory() {
        address().ifPresent(address -> {
            throw Failure.of(Failure.CALL, "storeIsAddress", StoreAddress.shown(address.toString()));
        });
        return named().map(Path::of).orElseGet(() -> beside("store"));
    }

    /** The address of a store of others; empty if a directory is meant. */
    Optional<URI> address() {
        return named().flatMap(StoreAddress::of);
    }

    private Optional<String> named() {
        return Optional.ofNullable(store);
    }

    /** A directory of the program's own. */
    static Path beside(String name) {
        return Path.of(System.getProperty("senryaku.home", "."), ".senryaku", name);
    }
}
