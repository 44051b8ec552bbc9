package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back and forth between kept releases, whatever the clock says and whatever became of the small files. */
class ReleaseHistoryTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void goesBackAndForthAndRecordsIt() {
        String first = publish(3);
        String second = publish(4);
        assertThat(store().rollback(store().release("previous"))).isTrue();
        assertThat(current()).isEqualTo(first);
        assertThat(store().rollback(store().release("previous"))).isTrue();
        assertThat(current()).isEqualTo(second);
        assertThat(store().rollback(store().release(second))).isFalse();
        assertThat(store().history())
                .extracting(event -> event.kind() + " " + event.release() + " after " + event.before())
                .containsExactly(
                        "LOAD " + first + " after ",
                        "LOAD " + second + " after " + first,
                        "ROLLBACK " + first + " after " + second,
                        "ROLLBACK " + second + " after " + first);
    }

    @Test
    void releasesAreMeantByTheBeginningOfTheirNameOrHash() {
        String first = publish(3);
        String second = publish(4);
        assertThat(store().release(first.substring(0, first.indexOf('-') + 3)).id())
                .isEqualTo(first);
        assertThat(store().release(second.substring(second.indexOf('-') + 1)).id())
                .isEqualTo(second);
        assertThat(store().release("current").id()).isEqualTo(second);
        assertTrouble(Trouble.AMBIGUOUS_RELEASE, "2");
        assertTrouble(Trouble.UNKNOWN_RELEASE, "1999");
        assertTrouble(Trouble.UNKNOWN_RELEASE, "../..");
        assertTrouble(Trouble.UNKNOWN_RELEASE, "");
    }

    @Test
    void namesStayUniqueAndOrderedWhenTheClockIsSetBack() {
        List<String> ids = new ArrayList<>();
        for (long seconds : new long[] {0, -86_400, -86_400, 0, 0, 7}) {
            ids.add(publish(3 + ids.size(), Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC)));
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids.getLast()).startsWith("20261123T120007Z-");
        assertThat(store().releases()).extracting(Release::id).isEqualTo(ids);
        assertThat(current()).isEqualTo(ids.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "\0\0\0\0", "20991231T235959Z-00000000", "../releases", "x\ny"})
    void aTornPointerIsToldWithTheRemedyAndMended(String torn) throws IOException {
        String first = publish(3);
        publish(4);
        Files.writeString(directory.resolve("current"), torn);
        assertThatThrownBy(() -> store().current())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("senryaku load")
                .hasMessageContaining("senryaku rollback");
        assertThat(store().releases()).hasSize(2);
        assertThat(store().rollback(store().release(first))).isTrue();
        assertThat(current()).isEqualTo(first);
        Files.writeString(directory.resolve("current"), torn);
        String third = publish(4);
        assertThat(current()).isEqualTo(third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "[]", "{\"id\":\"x\"}"})
    void aTornManifestIsToldAndMended(String torn) throws IOException {
        String first = publish(3);
        String second = publish(4);
        Files.writeString(directory.resolve("releases").resolve(second).resolve("release.json"), torn);
        assertThatThrownBy(() -> store().current())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED));
        assertThat(store().unreadable()).containsExactly(second);
        assertThat(store().releases()).extracting(Release::id).containsExactly(first);
        String third = publish(4);
        assertThat(third).isGreaterThan(second);
        assertThat(current()).isEqualTo(third);
    }

    @Test
    void aTornHistoryIsReadAsFarAsItGoesAndContinued() throws IOException {
        publish(3);
        Files.writeString(directory.resolve("history"), "{\"at\":\"2026", StandardOpenOption.APPEND);
        publish(4);
        assertThat(store().history()).hasSize(2);
        Files.write(directory.resolve("history"), new byte[] {(byte) 0xFF, 0, 1});
        String third = publish(5);
        assertThat(store().history()).last().extracting(Event::release).isEqualTo(third);
    }

    @Test
    void aDamagedReleaseIsNotGoneBackTo() throws IOException {
        String first = publish(2000);
        String second = publish(4);
        Path dump = store().release(first).dump();
        try (RandomAccessFile file = new RandomAccessFile(dump.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[] {1, 2, 3, 4});
        }
        assertThatThrownBy(() -> store().rollback(store().release(first)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED_RELEASE));
        assertThat(current()).isEqualTo(second);
    }

    @Test
    void aLostOrForeignDatabaseIsNotGoneBackTo() throws IOException {
        String first = publish(3);
        String second = publish(4);
        Path database = directory.resolve("releases").resolve(first).resolve("tdb2");
        Files.move(database, directory.resolve("away"));
        assertThatThrownBy(() -> store().rollback(store().release(first))).hasMessageContaining("tdb2 is missing");
        assertThat(database).doesNotExist();
        Files.move(directory.resolve("releases").resolve(second).resolve("tdb2"), database);
        assertThatThrownBy(() -> store().rollback(store().release(first))).hasMessageContaining("CRC-32C");
    }

    private String publish(int quads) {
        return publish(quads, Clock.systemUTC());
    }

    private String publish(int quads, Clock clock) {
        ReleaseStore store = ReleaseStore.open(directory, clock, Durable.REAL);
        return store.publish(ReleaseStoreTest.quads(quads), INPUTS).manifest().id();
    }

    private ReleaseStore store() {
        return ReleaseStore.open(directory);
    }

    private String current() {
        return store().current().orElseThrow().id();
    }

    private void assertTrouble(Trouble trouble, String name) {
        assertThatThrownBy(() -> store().release(name))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
