package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a running store, and its verified return. */
class BackupTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");

    @TempDir
    Path directory;

    private Path file;
    private String release;

    @BeforeEach
    void backup() {
        file = directory.resolve("backup.zip");
        publish("store", 100);
        release = publish("store", 200);
        try (StoreLock running = store("store").lock("a server")) {
            assertThat(running).isNotNull();
            assertThat(Backup.write(store("store"), file).id()).isEqualTo(release);
        }
    }

    @Test
    void comesBackIntoAnEmptyStoreUnderItsName() throws IOException {
        assertThat(restore(file, "new")).isTrue();
        Release back = store("new").current().orElseThrow();
        assertThat(back.id()).isEqualTo(release);
        assertThat(back.manifest())
                .isEqualTo(store("store").current().orElseThrow().manifest());
        store("new").verify(back);
        assertThat(store("new").history())
                .hasSize(3)
                .last()
                .extracting(Event::kind)
                .isEqualTo(Event.Kind.RESTORE);
        assertThat(Files.mismatch(back.dump(), store("store").release(release).dump()))
                .isEqualTo(-1);
        assertThat(restore(file, "new")).isFalse();
        assertThat(publish("new", 300)).isGreaterThan(release);
    }

    @Test
    void comesBackIntoAStoreThatWentOn() {
        String later = publish("store", 300);
        assertThat(restore(file, "store")).isTrue();
        assertThat(store("store").current().orElseThrow().id()).isEqualTo(release);
        assertThat(store("store").release("previous").id()).isEqualTo(later);
        assertThat(store("store").releases()).hasSize(3);
    }

    @Test
    void mendsADamagedRelease() throws IOException {
        Files.write(store("store").release(release).dump(), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Backup.write(store("store"), directory.resolve("other.zip")))
                .isInstanceOf(StoreException.class);
        assertThat(directory.resolve("other.zip")).doesNotExist();
        assertThat(restore(file, "store")).isTrue();
        Release back = store("store").current().orElseThrow();
        assertThat(back.id()).isEqualTo(release);
        store("store").verify(back);
    }

    @Test
    void nothingElseIsLeftBesideTheFile() throws IOException {
        Backup.write(store("store"), file);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(file, directory.resolve("store"));
        }
    }

    /** A changed byte is found, or lies where it means nothing and the release comes back as it was. */
    @Test
    void aDamagedFileIsRefusedAndChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20260216);
        Path broken = directory.resolve("broken.zip");
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(broken, round % 4 == 0 ? Arrays.copyOf(whole, at) : bytes);
            try {
                assertThat(Restore.read(broken).manifest())
                        .isEqualTo(store("store").current().orElseThrow().manifest());
            } catch (StoreException e) {
                assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED_BACKUP);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
        assertThat(store("new").current()).isEmpty();
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertDamaged(directory.resolve("absent.zip"));
        assertDamaged(directory);
        assertDamaged(Files.writeString(directory.resolve("text.zip"), "text"));
        assertDamaged(Files.createFile(directory.resolve("empty.zip")));
    }

    private static void assertDamaged(Path file) {
        assertThatThrownBy(() -> Restore.read(file))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED_BACKUP));
    }

    private boolean restore(Path from, String name) {
        return Restore.read(from).into(store(name));
    }

    private ReleaseStore store(String name) {
        return ReleaseStore.open(directory.resolve(name));
    }

    private String publish(String name, int quads) {
        return store(name)
                .publish(ReleaseStoreTest.quads(quads), INPUTS)
                .manifest()
                .id();
    }
}
