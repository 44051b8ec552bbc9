package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which embedded store a command means. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path store;

    /** The one that was named, then that of the environment, then the one beside the program. */
    Path directory() {
        return Optional.ofNullable(store)
                .or(() -> Optional.ofNullable(System.getenv("SENRYAKU_STORE"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("senryaku.home", "."), ".senryaku", "store"));
    }
}
