package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A directory of releases: whole, verified, switched at once, used by one at a time. */
class ReleaseStoreTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");

    @TempDir
    Path directory;

    @Test
    void anEmptyDirectoryHasNoRelease() {
        assertThat(ReleaseStore.open(directory.resolve("new")).current()).isEmpty();
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void whatIsPublishedIsReadBack() {
        List<Quad> quads = quads(200);
        Store.Publication publication = publish(quads);
        Release release = ReleaseStore.open(directory).current().orElseThrow();
        assertThat(publication.fresh()).isTrue();
        assertThat(release.id())
                .matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}")
                .isEqualTo(publication.manifest().id());
        DatasetGraph dataset = release.dataset();
        try {
            List<Quad> found = Txn.calculateRead(
                    dataset, () -> new ArrayList<>(dataset.stream().toList()));
            assertThat(found).containsExactlyInAnyOrderElementsOf(quads);
        } finally {
            release.close();
        }
    }

    /** Of a copy of another store, which can be read again, only the newest stay. */
    @Test
    void aCopyKeepsItsNewestReleasesAndAlwaysTheOneThatIsServed() {
        for (int i = 1; i <= 5; i++) {
            publish(quads(i));
        }
        ReleaseStore store = ReleaseStore.open(directory);
        List<String> ids = store.releases().stream().map(Release::id).toList();
        assertThat(store.keepNewest(3)).containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(store.releases()).extracting(Release::id).containsExactlyElementsOf(ids.subList(2, 5));
        store.rollback(store.release(ids.get(2)));
        assertThat(store.keepNewest(1)).containsExactly(ids.get(3));
        assertThat(store.releases()).extracting(Release::id).containsExactly(ids.get(2), ids.get(4));
        assertThat(store.current().orElseThrow().id()).isEqualTo(ids.get(2));
        publish(quads(6));
        assertThat(store.keepNewest(3)).isEmpty();
    }

    @Test
    void aReleaseIsForReadingOnly() {
        publish(quads(5));
        Release release = ReleaseStore.open(directory).current().orElseThrow();
        DatasetGraph dataset = release.dataset();
        try {
            assertThatThrownBy(() -> Txn.executeWrite(dataset, () -> dataset.add(quads(9).get(8))))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            release.close();
        }
    }

    @Test
    void theDumpHoldsTheSameLines() throws IOException {
        Store.Publication publication = publish(quads(50));
        Path dump = ReleaseStore.open(directory).current().orElseThrow().dump();
        try (GZIPInputStream lines = new GZIPInputStream(Files.newInputStream(dump))) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize((int) publication.manifest().quads())
                    .isSorted();
        }
    }

    @Test
    void theOrderOfQuadsMakesNoDifference() {
        List<Quad> quads = quads(100);
        Manifest first = publish(quads).manifest();
        Collections.shuffle(quads, new Random(1));
        Store.Publication second = publish(quads);
        assertThat(second.fresh()).isFalse();
        assertThat(second.manifest()).isEqualTo(first);
    }

    @Test
    void theSameInputsAreKnownWithoutBuilding() {
        publish(quads(3));
        ReleaseStore store = ReleaseStore.open(directory);
        assertThat(store.isCurrent(INPUTS)).isTrue();
        assertThat(store.isCurrent(new Manifest.Inputs(Map.of("a", "2"), "tool", INPUTS.base())))
                .isFalse();
        assertThat(store.isCurrent(new Manifest.Inputs(INPUTS.sources(), "other", INPUTS.base())))
                .isFalse();
        assertThat(store.isCurrent(new Manifest.Inputs(INPUTS.sources(), "tool", "https://y.example/")))
                .isFalse();
    }

    @Test
    void whatAnInterruptedLoadLeftIsRemoved() throws IOException {
        publish(quads(3));
        Path left = Files.createDirectories(directory.resolve("releases/.building-20260101T000000Z-00000000/tdb2"));
        Files.writeString(left.resolve("half"), "x");
        publish(quads(4));
        try (var releases = Files.list(directory.resolve("releases"))) {
            assertThat(releases)
                    .hasSize(2)
                    .noneMatch(path -> path.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void readersOfTheOldReleaseAreNotDisturbed() {
        publish(quads(3));
        Release old = ReleaseStore.open(directory).current().orElseThrow();
        DatasetGraph dataset = old.dataset();
        try {
            publish(quads(7));
            assertThat(Txn.calculateRead(dataset, () -> dataset.stream().count()))
                    .isEqualTo(3);
            assertThat(ReleaseStore.open(directory)
                            .current()
                            .orElseThrow()
                            .manifest()
                            .quads())
                    .isEqualTo(7);
        } finally {
            old.close();
        }
    }

    @Test
    void blankNodesAreRefused() {
        List<Quad> quads = List.of(Quad.create(uri("g"), NodeFactory.createBlankNode(), uri("p"), uri("o")));
        assertThatThrownBy(() -> publish(quads)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ReleaseStore.open(directory).current()).isEmpty();
    }

    @Test
    void aSecondUserIsRefusedAndToldOfTheFirst() {
        ReleaseStore store = ReleaseStore.open(directory);
        try (StoreLock first = store.lock("42 http://127.0.0.1:3030/")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> store.lock("43"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("42 http://127.0.0.1:3030/");
        }
        store.lock("44").close();
    }

    @Test
    void anotherProcessIsRefusedAsLongAsTheFirstLives() throws IOException, InterruptedException {
        Process other = LockHolder.start(directory);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> ReleaseStore.open(directory).lock("me"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the other process");
        } finally {
            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        ReleaseStore.open(directory).lock("me").close();
    }

    @Test
    void aDatabaseThatAnotherProcessHasOpenIsToldAsSuch() throws IOException, InterruptedException {
        publish(quads(3));
        Process other = LockHolder.start(directory);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            Release release = ReleaseStore.open(directory).current().orElseThrow();
            assertTrouble(Trouble.IN_USE, release::dataset);
            assertThatThrownBy(release::dataset).hasMessageContaining("the other process");
        } finally {
            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFileIsNoStore() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        assertTrouble(Trouble.NOT_A_DIRECTORY, () -> ReleaseStore.open(file));
        assertTrouble(
                Trouble.NOT_A_DIRECTORY,
                () -> ReleaseStore.open(file.resolve("below")).lock("me"));
    }

    @ParameterizedTest
    @CsvSource({"../../elsewhere", "nothing-there", "''"})
    void aPointerThatLeadsNowhereIsDamage(String pointer) throws IOException {
        publish(quads(3));
        Files.writeString(directory.resolve("current"), pointer);
        assertTrouble(Trouble.DAMAGED, () -> ReleaseStore.open(directory).current());
    }

    @Test
    void aManifestThatIsCutIsDamage() throws IOException {
        publish(quads(3));
        Files.writeString(
                ReleaseStore.open(directory).current().orElseThrow().directory().resolve("release.json"), "{");
        assertTrouble(Trouble.DAMAGED, () -> ReleaseStore.open(directory).current());
    }

    @Test
    void aDirectoryWithoutPermissionIsToldAsSuch() throws IOException {
        Path closed = Files.createDirectories(directory.resolve("closed"));
        Assumptions.assumeTrue(
                closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write anywhere");
        assertTrouble(
                Trouble.NO_PERMISSION,
                () -> ReleaseStore.open(closed.resolve("store")).lock("me"));
    }

    @Test
    void aDiskWithoutRoomLeavesTheOldRelease() throws IOException, InterruptedException {
        onDiskOf(12, disk -> {
            ReleaseStore store = ReleaseStore.open(disk.resolve("store"));
            store.publish(quads(3), INPUTS);
            assertTrouble(Trouble.DISK_FULL, () -> store.publish(quads(60_000), INPUTS));
            assertThat(store.current().orElseThrow().manifest().quads()).isEqualTo(3);
            try (var releases = Files.list(disk.resolve("store/releases"))) {
                assertThat(releases).hasSize(1);
            }
        });
    }

    @Test
    void aDiskThatFillsUpWhileBuildingIsToldAsSuch() throws IOException, InterruptedException {
        onDiskOf(4, disk -> {
            Content content = Content.of(quads(60_000));
            Manifest manifest = ManifestFile.describe(content, INPUTS, Instant.now(), Optional.empty());
            assertTrouble(
                    Trouble.DISK_FULL,
                    () -> new ReleaseBuild(Durable.REAL).build(disk.resolve("building"), content, manifest));
        });
    }

    @Test
    void everyTroubleIsWordedInBothLanguages() {
        for (Trouble trouble : Trouble.values()) {
            StoreException e = new StoreException(trouble, "a", "b", "c");
            assertThat(e.message(Locale.ENGLISH)).isEqualTo(e.getMessage()).contains("a");
            assertThat(e.message(Locale.JAPANESE)).contains("a").isNotEqualTo(e.getMessage());
        }
    }

    private Store.Publication publish(List<Quad> quads) {
        ReleaseStore store = ReleaseStore.open(directory);
        try (StoreLock lock = store.lock("test")) {
            assertThat(lock).isNotNull();
            return store.publish(quads, INPUTS);
        }
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private void onDiskOf(int megabytes, OnDisk action) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(directory.resolve("disk"));
        Assumptions.assumeTrue(mount(disk, megabytes), "a small disk cannot be mounted here");
        try {
            action.run(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private interface OnDisk {

        void run(Path disk) throws IOException;
    }

    private static boolean mount(Path disk, int megabytes) throws InterruptedException {
        try {
            return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Quads with all kinds of literals that we write. */
    static List<Quad> quads(int count) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node object = switch (i % 7) {
                case 0 -> NodeFactory.createLiteralLang("量子「" + i + "」\n\"x\"\\", "ja");
                case 1 -> NodeFactory.createLiteralDT(i * 100_000_000L + ".0", XSDDatatype.XSDdecimal);
                case 2 -> NodeFactory.createLiteralDT("2021-02-16", XSDDatatype.XSDdate);
                case 3 -> NodeFactory.createLiteralDT("2018-07", XSDDatatype.XSDgYearMonth);
                case 4 -> NodeFactory.createLiteralDT(String.valueOf(i), XSDDatatype.XSDnonNegativeInteger);
                case 5 -> NodeFactory.createLiteralString("😀 \t plain " + i);
                default -> uri("o" + i);
            };
            quads.add(Quad.create(uri("graph/" + i % 3), uri("s" + i), uri("p"), object));
        }
        return quads;
    }

    private static Node uri(String name) {
        return NodeFactory.createURI(INPUTS.base() + name);
    }
}
