package senryaku.loader.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * A SPARQL 1.1 store reached by HTTP. A release is one SPARQL Update request: one transaction in which the old graphs go
 * and the new ones come. Afterwards all of it is read back: the triples of each graph are counted, and the hash is compared.
 * The same load again changes nothing, and after a load that broke off it is the remedy.
 */
public final class RemoteStore implements Store {

    private final RemoteClient client;
    private final String base;

    private RemoteStore(RemoteClient client, String base) {
        this.client = client;
        this.base = base;
    }

    /**
     * The store at an address; nothing is asked yet. Credentials come from {@code SENRYAKU_USER} and {@code
     * SENRYAKU_PASSWORD}.
     *
     * @param address of a dataset, such as {@code http://localhost:3030/ds}, or of its update endpoint
     * @param base what the names of our graphs begin with; nothing else is touched
     * @throws StoreException if the address is none of HTTP, or holds credentials
     */
    public static RemoteStore at(URI address, String base) {
        return new RemoteStore(new RemoteClient(RemoteAddress.of(address), Credentials.of(System.getenv())), base);
    }

    /** A remote store has no lock; its own transaction keeps loads apart. */
    @Override
    public void requireFree() {}

    /** A remote store orders its updates itself. */
    @Override
    public StoreLock lock(String ownerText) {
        return () -> {};
    }

    /** A remote store does not say what its content was made from; equal content is found when it is published. */
    @Override
    public Optional<Manifest> madeFrom(Manifest.Inputs inputs) {
        return Optional.empty();
    }

    @Override
    public Publication publish(Collection<Quad> quads, Manifest.Inputs inputs) {
        Content content = Content.of(quads);
        Manifest manifest = ManifestFile.describe(content, inputs, Instant.now(), Optional.empty());
        RemoteGraphs graphs = new RemoteGraphs(client, base);
        if (graphs.hold(content)) {
            return new Publication(manifest, false);
        }
        graphs.replace(content);
        graphs.mustHold(content);
        return new Publication(manifest, true);
    }
}
