package senryaku.sparql.server;

import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import senryaku.sparql.federation.Federation;
import senryaku.sparql.query.QueryCatalog;

/** A running server. The way through: release, catalogue, pages, endpoint. */
public final class Serve implements AutoCloseable {

    /** What our own data is called among the members of a federation. */
    public static final String OWN_MEMBER = "senryaku";

    private final FusekiServer server;
    private final Federation federation;
    private final Editions editions;
    private final EditionMaker maker;
    private final AnswerCache answers;
    private final Copier copier;

    private Serve(
            FusekiServer server,
            Federation federation,
            Editions editions,
            EditionMaker maker,
            AnswerCache answers,
            Copier copier) {
        this.server = server;
        this.federation = federation;
        this.editions = editions;
        this.maker = maker;
        this.answers = answers;
        this.copier = copier;
    }

    /**
     * Starts to serve a release.
     *
     * @throws PortTakenException if somebody else listens there
     */
    public static Serve start(Settings settings, OpenRelease release, QueryCatalog catalog) {
        return start(settings, release, catalog, Backing.NONE);
    }

    /**
     * Starts to serve a release.
     *
     * @param backing what stands behind it
     * @throws PortTakenException if somebody else listens there
     */
    public static Serve start(Settings settings, OpenRelease release, QueryCatalog catalog, Backing backing) {
        Governor governor = new Governor(settings.caps());
        Metrics metrics = new Metrics(governor, settings.version());
        Federation federation = Federation.of(OWN_MEMBER, settings.members());
        EditionMaker maker = new EditionMaker(settings, catalog, backing, governor, metrics, federation);
        Editions editions = new Editions(maker.shown(release));
        Older kept = new Older(backing.archive(), backing.older(), maker::older);
        Desk desk = new Desk(metrics, governor, settings.caps());
        Front front = new Front(editions, kept, settings.bodyLimit(), desk, settings.publicAddress());
        QueryService queries = new QueryService(settings.bodyLimit());
        FusekiServer server = Endpoint.build(
                settings, queries, front, rest -> new Recall(rest, governor.answers(), editions::name, desk));
        Copier copier = new Copier(settings.caps().copy());
        copier.begin(editions);
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            federation.close();
            copier.close();
            throw new PortTakenException(settings.host(), settings.port(), e);
        }
        return new Serve(server, federation, editions, maker, governor.answers(), copier);
    }

    /**
     * Answers from another release from now on; requests in flight end on the one before.
     *
     * @param ended runs once, when the release before is needed no more and can be closed
     */
    public void show(OpenRelease next, Runnable ended) {
        editions.show(maker.shown(next), ended);
        answers.clear();
        copier.begin(editions);
    }

    /** The port that the server listens on. */
    public int port() {
        return server.getPort();
    }

    /** The address of a server with these settings, as people reach it on this machine. */
    public static URI address(Settings settings) {
        String host = switch (settings.host()) {
            case "0.0.0.0", "::", "*" -> Settings.LOOPBACK;
            default -> settings.host();
        };
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, settings.port()));
    }

    /** Waits until the server ends. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        federation.close();
        copier.close();
    }
}
