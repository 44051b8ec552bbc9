package senryaku.loader;

import java.net.URI;
import java.nio.file.Path;

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
     */
    record Remote(URI address) implements Destination {}
}
