package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up in the middle: what was there stays, the words say so, and all goes on when there is room again. */
class DiskFullTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");
    private static final int MEGABYTE = 1 << 20;
    private static final int DISK = 40;

    @TempDir
    Path directory;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectories(directory.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK + "m", "tmpfs", disk.toString()),
                "a small disk cannot be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", disk.toString());
    }

    @Test
    void aLoadMayMeetTheEndOfTheDiskAnywhere() throws IOException {
        ReleaseStore store = ReleaseStore.open(disk.resolve("store"));
        store.publish(ReleaseStoreTest.quads(3), INPUTS);
        String old = store.current().orElseThrow().id();
        Content content = Content.of(ReleaseStoreTest.quads(20_000));
        Manifest manifest = ManifestFile.describe(content, INPUTS, Instant.now(Clock.systemUTC()), Optional.of(old));
        int full = 0;
        for (int free = 0; free <= 10; free += 2) {
            leave(free);
            Path building = store.directory().resolve("releases/.building-" + free);
            try {
                new ReleaseBuild(Durable.REAL).build(building, content, manifest);
            } catch (StoreException e) {
                assertThat(e.trouble()).as(free + " MB free: " + e.getMessage()).isEqualTo(Trouble.DISK_FULL);
                full++;
            } catch (IOException e) {
                assertThat(Troubles.of(e, building).trouble()).isEqualTo(Trouble.DISK_FULL);
                full++;
            }
            assertThat(store.current().orElseThrow().id()).isEqualTo(old);
            store.verify(store.release(old));
            if (Files.exists(building)) {
                Durable.REAL.deleteTree(building);
            }
        }
        assertThat(full).isGreaterThan(2);
        leave(0);
        assertTrouble(() -> store.publish(ReleaseStoreTest.quads(20_000), INPUTS));
        Files.delete(disk.resolve("filler"));
        assertThat(store.publish(ReleaseStoreTest.quads(20_000), INPUTS).fresh())
                .isTrue();
        store.verify(store.current().orElseThrow());
    }

    @Test
    void aBackupThatFindsNoRoomLeavesTheOneBefore() throws IOException {
        ReleaseStore store = ReleaseStore.open(directory.resolve("store"));
        store.publish(ReleaseStoreTest.quads(100), INPUTS);
        Path file = disk.resolve("backup.zip");
        Backup.write(store, file);
        byte[] before = Files.readAllBytes(file);
        store.publish(ReleaseStoreTest.quads(50_000), INPUTS);
        leave(0);
        assertTrouble(() -> Backup.write(store, file));
        assertThat(file).hasBinaryContent(before);
        assertThat(disk.resolve("backup.zip.new")).doesNotExist();
        Restore.read(file);
        Files.delete(disk.resolve("filler"));
        Backup.write(store, file);
        Restore.read(file);
    }

    @Test
    void aRestoreThatFindsNoRoomLeavesWhatWasThere() throws IOException {
        ReleaseStore other = ReleaseStore.open(directory.resolve("other"));
        other.publish(ReleaseStoreTest.quads(20_000), INPUTS);
        Path file = directory.resolve("backup.zip");
        Backup.write(other, file);
        ReleaseStore store = ReleaseStore.open(disk.resolve("store"));
        store.publish(ReleaseStoreTest.quads(3), INPUTS);
        String old = store.current().orElseThrow().id();
        leave(2);
        assertTrouble(() -> Restore.read(file).into(store));
        assertThat(store.current().orElseThrow().id()).isEqualTo(old);
        store.verify(store.release(old));
        Files.delete(disk.resolve("filler"));
        assertThat(Restore.read(file).into(store)).isTrue();
        store.verify(store.current().orElseThrow());
    }

    /** Fills the disk until so many megabytes are left. */
    private void leave(int megabytes) throws IOException {
        Path filler = disk.resolve("filler");
        Files.deleteIfExists(filler);
        byte[] block = new byte[MEGABYTE / 4];
        new Random(1).nextBytes(block);
        try (var out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > (long) megabytes * MEGABYTE) {
                out.write(block, 0, (int)
                        Math.min(block.length, Files.getFileStore(disk).getUsableSpace()));
            }
        }
    }

    private static void assertTrouble(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
