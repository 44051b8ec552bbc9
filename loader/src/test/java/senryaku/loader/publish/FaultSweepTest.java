package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each write, flush, rename and removal of a switch fails once, and once the process ends there. Afterwards the store shows
 * the old release or the new one, whole, and the next load or rollback works. {@code -Dsenryaku.crash.rounds=1} or more also takes each
 * flush of the database's own files.
 */
class FaultSweepTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");

    @TempDir
    Path directory;

    private static final boolean ALL = Integer.getInteger("senryaku.crash.rounds", 0) > 0;

    private int second;

    @Test
    void everyOperationOfALoadMayFail() throws IOException {
        assertThat(sweep(false, this::load, this::nextLoad)).isGreaterThan(10);
    }

    @Test
    void theProcessMayEndAtEveryOperationOfALoad() throws IOException {
        assertThat(sweep(true, this::load, this::nextLoad)).isGreaterThan(10);
    }

    @Test
    void everyOperationOfARollbackMayFail() throws IOException {
        assertThat(sweep(false, FaultSweepTest::rollback, FaultSweepTest::nextRollback))
                .isGreaterThan(5);
    }

    @Test
    void theProcessMayEndAtEveryOperationOfARollback() throws IOException {
        assertThat(sweep(true, FaultSweepTest::rollback, FaultSweepTest::nextRollback))
                .isGreaterThan(5);
    }

    /** Lets the first, the second, … operation fail, until none is left; says how many there were. */
    private int sweep(boolean ending, Action action, Function<Path, String> after) throws IOException {
        Path base = directory.resolve("base");
        publish(base, 3, Durable.REAL);
        String old = publish(base, 5, Durable.REAL);
        for (int point = 1; ; point++) {
            Path store = copy(base, directory.resolve("store" + point));
            Fault fault = new Fault(point, ending);
            Optional<Trouble> told = Optional.empty();
            try {
                action.on(store, new Durable(fault));
            } catch (StoreException e) {
                told = Optional.of(e.trouble());
            } catch (Ended e) {
                assertThat(ending).isTrue();
            }
            Release shown = ReleaseStore.open(store).current().orElseThrow();
            ReleaseStore.open(store).verify(shown);
            if (told.isPresent() && told.get() != Trouble.UNCONFIRMED) {
                assertThat(shown.id()).as("told as failed at %d", point).isEqualTo(old);
            }
            String next = after.apply(store);
            assertThat(ReleaseStore.open(store).current().orElseThrow().id()).isEqualTo(next);
            assertThat(ReleaseStore.open(store).history())
                    .last()
                    .extracting(Event::release)
                    .isEqualTo(next);
            assertThat(store.resolve("releases")).isDirectoryNotContaining("glob:**/.building-*");
            if (!fault.happened()) {
                System.out.printf("points that failed: %d%n", point - 1);
                return point - 1;
            }
        }
    }

    /** Releases never change, so that their large files are linked. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path));
                if (Files.isRegularFile(path) && path.startsWith(from.resolve("releases"))) {
                    Files.createLink(copy, path);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        return to;
    }

    private String nextLoad(Path store) {
        return publish(store, 11, Durable.REAL);
    }

    private static String nextRollback(Path store) {
        rollback(store, Durable.REAL);
        return ReleaseStore.open(store).current().orElseThrow().id();
    }

    private void load(Path store, Durable durable) {
        publish(store, 7, durable);
    }

    private static void rollback(Path store, Durable durable) {
        ReleaseStore releases = ReleaseStore.open(store, Clock.systemUTC(), durable);
        releases.rollback(releases.release("previous"));
    }

    private String publish(Path directory, int quads, Durable durable) {
        second++;
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second), ZoneOffset.UTC);
        ReleaseStore store = ReleaseStore.open(directory, clock, durable);
        return store.publish(ReleaseStoreTest.quads(quads), INPUTS).manifest().id();
    }

    private interface Action {

        void on(Path store, Durable durable);
    }

    /** The process is gone: nothing catches this. */
    private static final class Ended extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Lets one operation fail; of a file that was to be written, half is there. */
    private static final class Fault implements Durable.Watch {

        private final int point;
        private final boolean ending;
        private int count;

        Fault(int point, boolean ending) {
            this.point = point;
            this.ending = ending;
        }

        boolean happened() {
            return count >= point;
        }

        @Override
        public void before(Durable.Operation operation, Path path) throws IOException {
            boolean ofDatabase =
                    operation == Durable.Operation.FLUSH && path.toString().contains("tdb2");
            if (ofDatabase && !ALL) {
                return;
            }
            count++;
            boolean over = ending && count > point; // a process that has ended does nothing more
            if (count != point && !over) {
                return;
            }
            if (operation == Durable.Operation.WRITE) {
                Files.write(path, "{\"hal".getBytes(StandardCharsets.UTF_8));
            }
            if (ending) {
                throw new Ended();
            }
            throw new IOException("Input/output error");
        }
    }
}
