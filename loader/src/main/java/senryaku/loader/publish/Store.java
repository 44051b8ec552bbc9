package senryaku.loader.publish;

import java.util.Collection;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/** A place where releases become visible: all of one or nothing of it. */
public interface Store {

    /**
     * Takes the right to publish.
     *
     * @param ownerText who asks, as others are to read it: process id and address
     * @throws StoreException if somebody else holds it
     */
    StoreLock lock(String ownerText);

    /**
     * The release that is visible now, if it was made from these very inputs, so that nothing need be built.
     *
     * @throws StoreException if the store cannot be asked
     */
    Optional<Manifest> madeFrom(Manifest.Inputs inputs);

    /**
     * Makes the quads the current release, unless the store shows exactly them already. The caller holds the lock.
     *
     * @param quads of named graphs, without blank nodes
     * @param inputs what they were made of
     * @throws StoreException if anything failed; the store then shows what it showed before
     */
    Publication publish(Collection<Quad> quads, Manifest.Inputs inputs);

    /**
     * What a call of {@link #publish} led to.
     *
     * @param manifest of the release that is visible now
     * @param fresh whether this call made it so
     */
    record Publication(Manifest manifest, boolean fresh) {}

    /**
     * Tells before any work is done that somebody else holds the store; writes nothing where no store is yet.
     *
     * @throws StoreException if somebody else holds it
     */
    void requireFree();
}
