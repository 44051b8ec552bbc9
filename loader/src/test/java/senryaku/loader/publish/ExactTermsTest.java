package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms come back from a release as they were written, also those that TDB2 keeps by value, and in another process. */
class ExactTermsTest {

    private static final Node GRAPH = uri("g");
    private static final Node BLANK = NodeFactory.createBlankNode("w00112233445566778899aabbccddeeff");

    private static final List<Node> TERMS = List.of(
            literal("1", XSDDatatype.XSDinteger),
            literal("01", XSDDatatype.XSDinteger),
            literal("+1", XSDDatatype.XSDinteger),
            literal("1.0", XSDDatatype.XSDdecimal),
            literal("1.00", XSDDatatype.XSDdecimal),
            literal("1e0", XSDDatatype.XSDdouble),
            literal("1.0E0", XSDDatatype.XSDdouble),
            literal("1", XSDDatatype.XSDboolean),
            literal("true", XSDDatatype.XSDboolean),
            literal("2021-02-16T00:00:00.00Z", XSDDatatype.XSDdateTime),
            literal("2021-02-16T00:00:00Z", XSDDatatype.XSDdateTime),
            literal("not a number", XSDDatatype.XSDinteger),
            BLANK);

    @TempDir
    Path folder;

    @Test
    void comeBackAsTheyWereWrittenAndAreFoundAsSuch() {
        ReleaseStore store = ReleaseStore.open(folder.resolve("store"));
        Release release = publish(store);
        DatasetGraph data = release.dataset();
        try {
            Txn.executeRead(data, () -> {
                assertThat(objects(data)).containsExactlyInAnyOrderElementsOf(TERMS);
                for (Node term : TERMS) {
                    assertThat(data.contains(GRAPH, Node.ANY, Node.ANY, term))
                            .as(term.toString())
                            .isTrue();
                }
                assertThat(data.contains(GRAPH, Node.ANY, Node.ANY, literal("001", XSDDatatype.XSDinteger)))
                        .isFalse();
            });
        } finally {
            release.close();
        }
        store.verify(release);
    }

    @Test
    void andFromABackup() {
        ReleaseStore store = ReleaseStore.open(folder.resolve("store"));
        Release release = publish(store);
        Path file = folder.resolve("backup.zip");
        Backup.write(store, file);
        ReleaseStore other = ReleaseStore.open(folder.resolve("other"));
        try (StoreLock lock = other.lock("test")) {
            assertThat(lock).isNotNull();
            Restore.read(file).into(other);
        }
        assertThat(other.current().orElseThrow().manifest()).isEqualTo(release.manifest());
    }

    @Test
    void whatWasWrittenOverHttpStaysWhenSourcesAreLoaded() {
        ReleaseStore store = ReleaseStore.open(folder.resolve("store"));
        publish(store);
        try (StoreLock lock = store.lock("test")) {
            assertThat(lock).isNotNull();
            List<Quad> all = new ArrayList<>(quads());
            all.add(Quad.create(uri("written"), uri("s"), uri("p"), BLANK));
            store.write(all, new TreeMap<>(Map.of(uri("written").getURI(), "alice")), "alice");
            store.publish(List.of(Quad.create(uri("h"), uri("s"), uri("p"), uri("o"))), inputs("2"));
        }
        Manifest manifest = store.current().orElseThrow().manifest();
        assertThat(manifest.graphs())
                .containsOnlyKeys(uri("h").getURI(), uri("written").getURI());
        assertThat(manifest.written()).containsEntry(uri("written").getURI(), "alice");
        assertThat(store.history())
                .extracting(Event::kind)
                .containsExactly(Event.Kind.LOAD, Event.Kind.WRITE, Event.Kind.LOAD);
        assertThat(store.history()).extracting(Event::by).containsExactly("", "alice", "");
    }

    private static Release publish(ReleaseStore store) {
        try (StoreLock lock = store.lock("test")) {
            assertThat(lock).isNotNull();
            store.publish(quads(), inputs("1"));
        }
        return store.current().orElseThrow();
    }

    private static Manifest.Inputs inputs(String version) {
        return new Manifest.Inputs(Map.of("source", version), "test", "https://w3id.org/senryaku/");
    }

    private static List<Quad> quads() {
        return TERMS.stream()
                .map(term -> Quad.create(GRAPH, uri("s"), uri("p"), term))
                .toList();
    }

    private static Set<Node> objects(DatasetGraph data) {
        return data.stream(GRAPH, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::getObject)
                .collect(Collectors.toSet());
    }

    private static Node uri(String name) {
        return NodeFactory.createURI("https://x.example/" + name);
    }

    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }
}
