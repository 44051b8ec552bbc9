package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lock files that somebody deletes, or that cannot be written. */
class LockTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");

    @TempDir
    Path directory;

    @Test
    void aLockFileThatIsDeletedByHandLetsNoSecondWriterIn() throws IOException, InterruptedException {
        Process other = LockHolder.start(directory);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            Files.delete(directory.resolve("lock"));
            ReleaseStore store = ReleaseStore.open(directory);
            assertTrouble(Trouble.IN_USE, () -> store.lock("me"));
            assertTrouble(Trouble.IN_USE, store::requireFree);
            assertTrouble(Trouble.IN_USE, () -> store.lock("me again"));
        } finally {
            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        ReleaseStore.open(directory).lock("me").close();
    }

    @Test
    void aDeletedServingFileLetsNoSecondProcessOpenTheDatabase() throws IOException, InterruptedException {
        ReleaseStore store = ReleaseStore.open(directory);
        store.publish(ReleaseStoreTest.quads(3), INPUTS);
        Process other = LockHolder.start(directory);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            Files.delete(directory.resolve("serving"));
            store.reading("me").close();
            assertTrouble(Trouble.IN_USE, () -> store.current().orElseThrow().dataset());
        } finally {
            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        Release release = store.current().orElseThrow();
        store.verify(release);
        release.dataset();
        release.close();
    }

    @Test
    void aLockWhoseTextCannotBeWrittenIsGivenBack() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "there is no /dev/full here");
        Files.createSymbolicLink(directory.resolve("lock"), full);
        ReleaseStore store = ReleaseStore.open(directory);
        assertTrouble(Trouble.DISK_FULL, () -> store.lock("me"));
        assertTrouble(Trouble.DISK_FULL, () -> store.lock("me again"));
        Files.delete(directory.resolve("lock"));
        store.lock("me").close();
    }

    @Test
    void aPointerThatIsLostBesideKeptReleasesIsToldWithTheRemedyAndMended() throws IOException {
        ReleaseStore store = ReleaseStore.open(directory);
        String first =
                store.publish(ReleaseStoreTest.quads(3), INPUTS).manifest().id();
        Files.delete(directory.resolve("current"));
        assertTrouble(Trouble.DAMAGED, store::current);
        assertThat(store.pointer()).isEmpty();
        assertThat(store.rollback(store.release(first))).isTrue();
        assertThat(store.current().orElseThrow().id()).isEqualTo(first);
        Files.delete(directory.resolve("current"));
        String second =
                store.publish(ReleaseStoreTest.quads(4), INPUTS).manifest().id();
        assertThat(store.current().orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void aDamagedLineOfTheHistoryTakesNoOtherWithIt() throws IOException {
        ReleaseStore store = ReleaseStore.open(directory);
        store.publish(ReleaseStoreTest.quads(3), INPUTS);
        store.publish(ReleaseStoreTest.quads(4), INPUTS);
        Files.write(directory.resolve("history"), new byte[] {(byte) 0xFF, 0, 1, '\n'}, StandardOpenOption.APPEND);
        store.publish(ReleaseStoreTest.quads(5), INPUTS);
        assertThat(store.history()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(store.history())
                .extracting(Event::release)
                .containsAll(store.releases().stream().map(Release::id).toList());
        assertThat(Files.readAllBytes(directory.resolve("history"))).contains(0xFF);
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
