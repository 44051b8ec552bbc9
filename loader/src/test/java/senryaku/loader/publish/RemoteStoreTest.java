package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing to a real Fuseki over HTTP. */
class RemoteStoreTest {

    private static final String BASE = "https://x.example/";
    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", BASE);
    private static final Quad FOREIGN = Quad.create(
            NodeFactory.createURI("https://other.example/graph"),
            NodeFactory.createURI("urn:s"),
            NodeFactory.createURI("urn:p"),
            NodeFactory.createLiteralString("not ours"));

    private DatasetGraph dataset;
    private FusekiServer server;

    @BeforeEach
    void start() {
        dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(dataset, () -> dataset.add(FOREIGN));
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", dataset)
                .add("/closed", DatasetGraphFactory.createTxnMem(), false)
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ds", "ds/", "ds/update", "ds/sparql"})
    void oneRequestReplacesOurGraphsAndNoOthers(String path) {
        Store.Publication first = store(path).publish(ReleaseStoreTest.quads(30), INPUTS);
        Store.Publication second = store(path).publish(ReleaseStoreTest.quads(20), INPUTS);
        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isTrue();
        List<Quad> found = Txn.calculateRead(dataset, () -> dataset.stream().toList());
        assertThat(found)
                .hasSize(22) // one is the mark
                .contains(FOREIGN)
                .containsAll(ReleaseStoreTest.quads(20));
    }

    @Test
    void theSameContentIsNotPublishedAgain() {
        store("ds").publish(ReleaseStoreTest.quads(30), INPUTS);
        assertThat(store("ds").publish(ReleaseStoreTest.quads(30), INPUTS).fresh())
                .isFalse();
    }

    @Test
    void aGraphThatIsNoLongerOursGoes() {
        Quad old = Quad.create(
                NodeFactory.createURI(BASE + "graph/source/old"),
                NodeFactory.createURI("urn:s"),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createURI("urn:o"));
        store("ds").publish(List.of(old), INPUTS);
        store("ds").publish(ReleaseStoreTest.quads(3), INPUTS);
        assertThat(Txn.calculateRead(dataset, () -> dataset.contains(old))).isFalse();
    }

    /** A store that keeps another form of a term, as some do with numbers and dates, has the right count and the wrong content. */
    @Test
    void aStoreThatChangesATermIsFoundOut() throws IOException {
        HttpServer between =
                between(answer -> answer.replace("\"30.0\"", "\"31.0\"").replace("\"30\"", "\"31\""));
        List<Quad> quads = List.of(Quad.create(
                NodeFactory.createURI(BASE + "graph/source/one"),
                NodeFactory.createURI("urn:s"),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createLiteralDT("30", XSDDatatype.XSDdecimal)));
        try {
            RemoteStore store = RemoteStore.at(
                    URI.create("http://127.0.0.1:" + between.getAddress().getPort() + "/ds/update"), BASE);
            assertThatThrownBy(() -> store.publish(quads, INPUTS))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_AS_SENT))
                    .hasMessageContaining("SHA-256");
        } finally {
            between.stop(0);
        }
    }

    /** The store dies after it took the update and before it answers; the same load again finds all done. */
    @Test
    void aStoreThatDiesInTheMiddleIsNamedAndTheNextLoadMends() throws IOException {
        HttpServer between = between(answer -> {
            throw new IllegalStateException("gone");
        });
        List<Quad> quads = ReleaseStoreTest.quads(30);
        try {
            RemoteStore store = RemoteStore.at(
                    URI.create("http://127.0.0.1:" + between.getAddress().getPort() + "/ds/update"), BASE);
            assertThatThrownBy(() -> store.publish(quads, INPUTS))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.trouble().isOfNetwork()).isTrue());
        } finally {
            between.stop(0);
        }
        assertThat(store("ds").publish(quads, INPUTS).fresh()).isTrue();
        assertThat(store("ds").publish(quads, INPUTS).fresh()).isFalse();
    }

    /** Stands between us and the store, and does something to its answers. */
    private HttpServer between(UnaryOperator<String> change) throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            try (exchange;
                    HttpClient client = HttpClient.newHttpClient()) {
                URI address = URI.create("http://127.0.0.1:" + server.getPort() + exchange.getRequestURI());
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(address)
                                .header(
                                        "Content-Type",
                                        exchange.getRequestHeaders().getFirst("Content-Type"))
                                .header("Accept", "application/sparql-results+json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                byte[] body = change.apply(response.body()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
                exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        proxy.start();
        return proxy;
    }

    @Test
    void aStoreWithoutUpdatesRefuses() {
        assertTrouble(Trouble.REFUSED, "closed", "HTTP 4");
    }

    @Test
    void aStoreThatIsNotThereRefuses() {
        assertTrouble(Trouble.REFUSED, "nothing", "HTTP 404");
    }

    @Test
    void aServerThatDoesNotAnswerIsUnreachable() {
        server.stop();
        assertTrouble(Trouble.NOBODY_LISTENS, "ds", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x.example/", "ds", "http://user:secret@x.example/ds", "file:///etc"})
    void otherAddressesAreRefusedWithoutTellingSecrets(String address) {
        assertThatThrownBy(() -> RemoteStore.at(URI.create(address), BASE))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.BAD_ADDRESS))
                .hasMessageNotContaining("secret");
    }

    @Test
    void credentialsComeFromTheEnvironment() {
        Credentials credentials = Credentials.of(Map.of("SENRYAKU_USER", "u", "SENRYAKU_PASSWORD", "secret"));
        assertThat(credentials.toString()).doesNotContain("secret").doesNotContain("u");
        assertThat(Credentials.of(Map.of())).isSameAs(Credentials.NONE);
        assertThatThrownBy(() -> Credentials.of(Map.of("SENRYAKU_USER", "u")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NO_PASSWORD));
    }

    private void assertTrouble(Trouble trouble, String path, String words) {
        assertThatThrownBy(() -> store(path).publish(ReleaseStoreTest.quads(3), INPUTS))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(trouble))
                .hasMessageContaining(words);
    }

    private RemoteStore store(String path) {
        return RemoteStore.at(URI.create("http://127.0.0.1:" + server.getPort() + "/" + path), BASE);
    }
}
