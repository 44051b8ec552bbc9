package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flipped bits, zeroed blocks, cut and lost files of a release: found before its database is opened, never answered from.
 * {@code -Dsenryaku.crash.rounds=N} damages each file N times.
 */
class DamagedReleaseTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");
    private static final int ROUNDS = Integer.getInteger("senryaku.crash.rounds", 1);
    private static final int BLOCK = 4096;

    @TempDir
    Path directory;

    private final Random random = new Random(20_210_216);
    private Release release;

    @BeforeEach
    void publish() {
        ReleaseStore.open(directory).publish(ReleaseStoreTest.quads(2_000), INPUTS);
        release = ReleaseStore.open(directory).current().orElseThrow();
    }

    @Test
    void readingChangesNoFile() {
        for (int i = 0; i < 3; i++) {
            var data = release.dataset();
            assertThat(Txn.calculateRead(data, () -> data.stream().count())).isEqualTo(2_000);
            release.close();
        }
        ReleaseStore.open(directory).verify(release);
    }

    @Test
    void everyDamageOfAnyFileIsFoundAtStartAndByVerification() throws IOException {
        int damages = 0;
        for (Path file : files()) {
            Path away = directory.resolve("away");
            Files.copy(file, away);
            for (int round = 0; round < ROUNDS; round++) {
                for (Damage damage : Damage.values()) {
                    boolean list = file.endsWith(FileList.FILE);
                    if ((damage.needsBytes() && Files.size(file) == 0) || (list && damage == Damage.LOST)) {
                        continue;
                    }
                    damage(file, damage);
                    String name = damage + " " + file;
                    assertDamaged(name, () -> ReleaseStore.open(directory).verify(release));
                    assertDamaged(name, () -> release.dataset());
                    Files.deleteIfExists(file);
                    Files.copy(away, file);
                    damages++;
                }
            }
            Files.delete(away);
        }
        System.out.printf("damages found: %d of %d%n", damages, damages);
        ReleaseStore.open(directory).verify(release);
    }

    @Test
    void aDamagedDumpIsFoundByVerificationAndDoesNotStopAServer() throws IOException {
        damage(release.dump(), Damage.CUT);
        assertDamaged("dump", () -> ReleaseStore.open(directory).verify(release));
        release.dataset();
        release.close();
    }

    @Test
    void anEmptyOrLostDatabaseIsRefusedAndNotMadeAnew() throws IOException {
        Path database = release.directory().resolve(Release.DATABASE);
        Files.move(database, directory.resolve("moved"));
        assertThatThrownBy(() -> release.dataset()).hasMessageContaining("tdb2 is missing");
        Files.createDirectory(database);
        for (boolean listed : List.of(true, false)) {
            assertThatThrownBy(() -> release.dataset())
                    .hasMessageContaining("tdb2 is empty")
                    .hasMessageContaining("senryaku restore");
            assertThat(database).isEmptyDirectory();
            if (listed) {
                Files.delete(release.directory().resolve(FileList.FILE));
            }
        }
    }

    @Test
    void aReleaseOfAnOlderVersionHasNoListAndIsReadWhole() throws IOException {
        Files.delete(release.directory().resolve(FileList.FILE));
        release.dataset();
        release.close();
        ReleaseStore.open(directory).verify(release);
        Path nodes = release.directory().resolve("tdb2/Data-0001/nodes-data.obj");
        damage(nodes, Damage.ZEROES);
        assertDamaged("database", () -> ReleaseStore.open(directory).verify(release));
        Files.delete(release.directory().resolve("tdb2/Data-0001/GSPO.bpt"));
        assertDamaged("fewer quads", () -> release.dataset());
    }

    /** What can happen to a file. */
    private enum Damage {
        FLIP,
        ZEROES,
        CUT,
        LONGER,
        LOST;

        boolean needsBytes() {
            return this == FLIP || this == ZEROES || this == CUT;
        }
    }

    private void damage(Path path, Damage damage) throws IOException {
        if (damage == Damage.LOST) {
            Files.delete(path);
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long length = file.length();
            switch (damage) {
                case FLIP -> {
                    long place = random.nextLong(length);
                    file.seek(place);
                    int old = file.read();
                    file.seek(place);
                    file.write(old ^ (1 << random.nextInt(8)));
                }
                case ZEROES -> {
                    // the first bytes that are not zero already lie in the first block
                    file.seek(0);
                    byte[] block = new byte[(int) Math.min(BLOCK, length)];
                    file.readFully(block);
                    boolean written = false;
                    for (byte one : block) {
                        written |= one != 0;
                    }
                    file.seek(0);
                    file.write(written ? new byte[block.length] : new byte[] {1});
                }
                case CUT -> file.setLength(random.nextLong(length));
                case LONGER -> file.setLength(length + 1);
                case LOST -> throw new IllegalStateException();
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(release.directory())) {
            return paths.filter(Files::isRegularFile)
                    .filter(path ->
                            !path.endsWith(Release.DUMP) && !path.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertDamaged(String what, ThrowingCallable action) {
        assertThatThrownBy(action)
                .as(what)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED_RELEASE));
    }
}
