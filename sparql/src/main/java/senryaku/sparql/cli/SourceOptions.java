package senryaku.sparql.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a query is asked. */
final class SourceOptions {

    @Option(names = "--endpoint", paramLabel = "URL", descriptionKey = "endpoint")
    private @Nullable URI endpoint;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final BaseOption base = new BaseOption();

    StoreOption store() {
        return store;
    }

    boolean isEndpoint() {
        return endpoint != null;
    }

    DataSource open(Console console) {
        URI address = endpoint;
        if (address == null) {
            return DataSource.store(console, store.directory());
        }
        if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
            throw Failure.of(Failure.CALL, "badTarget", address);
        }
        return DataSource.endpoint(address, base.iri());
    }
}
