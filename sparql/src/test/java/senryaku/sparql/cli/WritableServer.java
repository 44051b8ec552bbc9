package senryaku.sparql.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.Origin;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;
import senryaku.sparql.server.Writing;
import senryaku.sparql.write.Credential;
import senryaku.sparql.write.Keyring;

/** A server as {@code serve --credentials} runs it, over a store of its own. */
public final class WritableServer implements AutoCloseable {

    public static final String USER = "alice";
    public static final String PASSWORD = "correct horse";

    /** Few, so that the tests of wrong passwords are quick. */
    private static final int ITERATIONS = 1_000;

    private final ReleaseStore store;
    private final Following following;
    private final Serve server;

    /** A server whose first release has one statement of nobody's. */
    public WritableServer(Path folder, InputStream in, PrintStream out) {
        this(folder, in, out, List.of(quad("https://x.example/first")));
    }

    /** A server whose first release has these quads. */
    @SuppressWarnings("try") // the lock is held, not used
    public WritableServer(Path folder, InputStream in, PrintStream out, List<Quad> quads) {
        store = ReleaseStore.open(folder);
        if (store.current().isEmpty()) {
            try (StoreLock held = store.lock("test")) {
                store.publish(quads, new Manifest.Inputs(Map.of(), "test", Kinds.SHIPPED_BASE));
            }
        }
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 100_000, kinds, "1.2.3");
        following =
                new Following(new Console(in, out, out), store, store.current().orElseThrow());
        Keyring keys = Keyring.read(
                List.of(Credential.of(USER, PASSWORD.toCharArray(), ITERATIONS).line()));
        Writing writing = new Writing(keys, new HttpPublisher(store, following), 4 << 20);
        server = Serve.start(
                settings,
                following.first(),
                QueryCatalog.load(kinds),
                new Backing(new StoreArchive(store), following, Optional.of(writing), Origin.HERE));
        following.start(server, Duration.ofSeconds(1));
    }

    /** A statement in a graph of that name. */
    public static Quad quad(String graph) {
        return Quad.create(
                NodeFactory.createURI(graph),
                NodeFactory.createURI("https://x.example/s"),
                NodeFactory.createURI("https://x.example/p"),
                NodeFactory.createURI("https://x.example/o"));
    }

    public int port() {
        return server.port();
    }

    ReleaseStore store() {
        return store;
    }

    @Override
    public void close() {
        server.close();
        following.close();
    }
}
