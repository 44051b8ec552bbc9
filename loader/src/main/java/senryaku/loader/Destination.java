package senryaku.loader;

import java.net.URI;
import java.nio.file.Path;
import senryaku.loader.publish.Credentials;

/** Where a release goes. */
public sealed interface Destination {

    /**
     * An embedded store.
     *
     * @param path its directory; made if it is not there
     */
    record Directory(Path path) implements Destination {}

    /**
     * A SPARQL 1.1 store reached by HTTP.
     *
     * @param address of the dataset or of its update endpoint, without credentials
     * @param credentials for who asks there
     */
    record Remote(URI address, Credentials credentials) implements Destination {}
}
