package senryaku.loader.publish;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;

/**
 * A SPARQL 1.1 store reached by HTTP. What it holds is read whole and compared by count and hash before a release is sent
 * and after, so that the same load again sends nothing, and mends one that broke off. How a release gets there, {@link
 * RemoteSwitch} says.
 */
public final class RemoteStore implements Store {

    static {
        JenaSystem.init(); // before any of its vocabularies is touched
    }

    private final RemoteClient client;
    private final RemoteGraphs graphs;
    private final RemoteMark mark;
    private final String base;

    private RemoteStore(RemoteClient client, String base) {
        this.client = client;
        this.graphs = new RemoteGraphs(client, base);
        this.mark = new RemoteMark(client, base);
        this.base = base;
    }

    /**
     * The store at an address; nothing is asked yet. Credentials come from the environment.
     *
     * @param address of a dataset, such as {@code http://localhost:3030/ds}, or of its update endpoint
     * @param base what the names of our graphs begin with; nothing else is touched
     * @throws StoreException if the address is none of HTTP, or holds credentials
     */
    public static RemoteStore at(URI address, String base) {
        return at(address, base, Credentials.of(System.getenv()));
    }

    /**
     * The store at an address; nothing is asked yet.
     *
     * @throws StoreException if the address is none of HTTP, or holds credentials
     */
    public static RemoteStore at(URI address, String base, Credentials credentials) {
        return new RemoteStore(new RemoteClient(RemoteAddress.of(address), credentials), base);
    }

    /** The same with other limits of an answer: its time, and its size in bytes. */
    static RemoteStore at(URI address, String base, Credentials credentials, Duration longest, long largest) {
        return new RemoteStore(new RemoteClient(RemoteAddress.of(address), credentials, longest, largest), base);
    }

    /** A remote store has no lock; its own transaction keeps loads apart, and the last one is what it shows. */
    @Override
    public void requireFree() {}

    /** A remote store orders its updates itself. */
    @Override
    public StoreLock lock(String ownerText) {
        return () -> {};
    }

    /** Somebody else may have changed the store since; whether it holds the same is found when it is published. */
    @Override
    public Optional<Manifest> madeFrom(Manifest.Inputs inputs) {
        return Optional.empty();
    }

    @Override
    public Publication publish(Collection<Quad> quads, Manifest.Inputs inputs) {
        Content content = RemoteGraphs.kept(Content.of(quads));
        RemoteGraphs.Held before = graphs.read();
        Optional<Manifest> shown = mark.read();
        if (before.is(content)
                && shown.map(Manifest::contentHash)
                        .filter(content.hash()::equals)
                        .isPresent()) {
            return new Publication(shown.get(), false);
        }
        Manifest manifest = ManifestFile.describe(content, inputs, Instant.now(), shown.map(Manifest::id));
        new RemoteSwitch(client, graphs, mark, base).to(before, content, manifest);
        mustHold(content);
        return new Publication(manifest, !before.is(content));
    }

    private void mustHold(Content content) {
        RemoteGraphs.Held after = graphs.read();
        if (!after.counts().equals(content.graphs())) {
            throw new StoreException(
                    Trouble.NOT_AS_SENT, client.address(), difference(content.graphs(), after.counts()));
        }
        if (!after.content().hash().equals(content.hash())) {
            throw new StoreException(
                    Trouble.NOT_AS_SENT,
                    client.address(),
                    "SHA-256 " + content.hash() + " / " + after.content().hash());
        }
    }

    private static String difference(SortedMap<String, Long> sent, SortedMap<String, Long> found) {
        return sent.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
                .findFirst()
                .map(entry ->
                        "<" + entry.getKey() + "> " + entry.getValue() + " / " + found.getOrDefault(entry.getKey(), 0L))
                .orElseGet(() -> sent.size() + " / " + found.size());
    }

    /**
     * What the store says that it shows; empty if nobody has marked it.
     *
     * @throws StoreException if the store cannot be asked
     */
    public Optional<Manifest> shown() {
        return mark.read();
    }

    /**
     * How many triples our graphs have there in all, for who wants to know before reading them.
     *
     * @throws StoreException if the store cannot be asked
     */
    public long quads() {
        return graphs.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Reads all of our graphs and keeps them as a release of a store on this machine, under the name that they have there.
     * Graphs without a mark get a name of the time at which they were read.
     *
     * @return the release that the copy shows now
     * @throws StoreException if the store fails, changes meanwhile, holds nothing of ours, or does not hold what it says
     */
    public Manifest copyInto(ReleaseStore copy) {
        Optional<Manifest> shown = mark.read();
        RemoteGraphs.Held held = graphs.read();
        if (held.counts().isEmpty()) {
            throw new StoreException(Trouble.NOTHING_THERE, client.address(), base);
        }
        long counted =
                held.counts().values().stream().mapToLong(Long::longValue).sum();
        if (!mark.read().map(Manifest::id).equals(shown.map(Manifest::id))
                || counted != held.content().size()) {
            throw new StoreException(
                    Trouble.NOT_STEADY,
                    client.address(),
                    counted + " / " + held.content().size());
        }
        if (shown.isPresent()
                && !shown.get().contentHash().equals(held.content().hash())) {
            throw new StoreException(
                    Trouble.NOT_STEADY,
                    client.address(),
                    "SHA-256 " + shown.get().contentHash() + " / "
                            + held.content().hash());
        }
        Manifest manifest = shown.orElseGet(() -> ManifestFile.describe(
                held.content(),
                new Manifest.Inputs(Map.of(), "?", base),
                Instant.now(),
                copy.releases().stream().map(Release::id).reduce((one, next) -> next)));
        return copy.adopt(held.content(), manifest);
    }
}
