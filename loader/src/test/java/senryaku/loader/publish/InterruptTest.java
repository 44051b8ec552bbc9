package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are interrupted while they read a release or publish one. */
class InterruptTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");
    private static final int QUADS = 20_000;
    private static final int INTERRUPTS = 1_000;

    @TempDir
    Path directory;

    @Test
    void aReaderThatIsInterruptedBeforeItsFirstReadHarmsNoOther() throws InterruptedException {
        ReleaseStore.open(directory).publish(ReleaseStoreTest.quads(QUADS), INPUTS);
        Release release = ReleaseStore.open(directory).current().orElseThrow();
        DatasetGraph data = release.dataset();
        try {
            Thread reader = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                count(data);
            });
            assertThat(reader.join(Duration.ofMinutes(1))).isTrue();
            assertThat(count(data)).isEqualTo(QUADS);
        } finally {
            release.close();
        }
    }

    @Test
    void aStormOfInterruptsHarmsNoLaterReading() throws InterruptedException {
        ReleaseStore.open(directory).publish(ReleaseStoreTest.quads(QUADS), INPUTS);
        Release release = ReleaseStore.open(directory).current().orElseThrow();
        DatasetGraph data = release.dataset();
        AtomicBoolean over = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                count(data);
            }
        });
        try {
            for (int i = 0; i < INTERRUPTS; i++) {
                reader.interrupt();
                Thread.sleep(1);
            }
            over.set(true);
            assertThat(reader.join(Duration.ofMinutes(1))).isTrue();
            assertThat(count(data)).isEqualTo(QUADS);
        } finally {
            over.set(true);
            release.close();
        }
    }

    @Test
    void aWriterThatIsInterruptedPublishesOrSaysThatItDidNotAndTheNextOneWorks() throws InterruptedException {
        ReleaseStore store = ReleaseStore.open(directory);
        String old = store.publish(ReleaseStoreTest.quads(3), INPUTS).manifest().id();
        for (int pause = 0; pause < 6; pause++) {
            AtomicBoolean told = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    store.publish(ReleaseStoreTest.quads(2_000), INPUTS);
                } catch (StoreException e) {
                    told.set(true);
                }
            });
            Thread.sleep(pause * 40L);
            writer.interrupt();
            assertThat(writer.join(Duration.ofMinutes(1))).isTrue();
            Release shown = store.current().orElseThrow();
            store.verify(shown);
            assertThat(shown.id().equals(old)).isEqualTo(told.get());
            old = store.publish(ReleaseStoreTest.quads(3 + pause % 2), INPUTS)
                    .manifest()
                    .id();
            store.verify(store.current().orElseThrow());
        }
    }

    private static long count(DatasetGraph data) {
        return Txn.calculateRead(data, () -> data.stream().count());
    }
}
