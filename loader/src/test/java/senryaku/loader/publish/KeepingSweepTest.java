package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.loader.Samples;
import senryaku.loader.publish.Keeping.Work;
import senryaku.loader.publish.SyscallSweepTest.Hit;
import senryaku.loader.publish.Traced.Span;

/**
 * The faults of {@link SyscallSweepTest} in processes that go back to a release, write a backup or bring one back: one whole release is
 * served, a backup is whole, what is told is true, and the same done again without a fault works.
 */
class KeepingSweepTest {

    private static final int DRAWN = 2;

    @TempDir
    Path directory;

    private Path base;
    private Path restorable;
    private Path earlier;
    private String served;
    private String previous;
    private String fromElsewhere;

    @BeforeEach
    void publish() throws InterruptedException {
        Assumptions.assumeTrue(Traced.isPossible(), "strace is not here or may not trace");
        base = directory.resolve("base");
        previous = load(base, "small");
        earlier = directory.resolve("earlier.zip");
        Backup.write(ReleaseStore.open(base), earlier);
        served = load(base, "one-seat");
        Path other = directory.resolve("other");
        fromElsewhere = load(other, "table");
        restorable = directory.resolve("restorable.zip");
        Backup.write(ReleaseStore.open(other), restorable);
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void whateverCallFailsAllIsWhole(Work work) throws IOException, InterruptedException {
        List<String> command = command(work, FaultSweepTest.copy(base, directory.resolve("counted")));
        Map<String, Span> calls = Traced.count(command, SyscallSweepTest.CALLS, directory.resolve("calls"));
        assertThat(calls.keySet()).contains("write", "fsync", "rename", "openat", "close");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> came = new TreeMap<>();
        for (Hit hit : SyscallSweepTest.hits(calls, DRAWN)) {
            came.merge(hit.fault() + " " + run(work, hit, wrong), 1, Integer::sum);
        }
        System.out.println(work + ": " + came);
        assertThat(wrong).isEmpty();
        assertThat(came).isNotEmpty();
    }

    private List<String> command(Work work, Path store) throws IOException {
        Path file = work == Work.RESTORE ? restorable : store.resolveSibling("backup.zip");
        if (work == Work.BACKUP) {
            Files.deleteIfExists(file);
            Files.copy(earlier, file);
        }
        return Keeping.command(work, store, file);
    }

    /** What came of one run: whether all is as before or as wanted, and whether the process said so. */
    private String run(Work work, Hit hit, List<String> wrong) throws IOException, InterruptedException {
        Path store = FaultSweepTest.copy(base, directory.resolve("store"));
        try {
            List<String> command = command(work, store);
            Optional<List<String>> ended =
                    Traced.run(command, hit.call(), hit.fault(), hit.point(), directory.resolve("told"));
            if (ended.isEmpty()) {
                wrong.add(hit + ": hangs");
                return "hangs";
            }
            String last = ended.get().isEmpty() ? "" : ended.get().getLast();
            boolean told = ManifestFile.isId(last);
            boolean done = isDone(work, store);
            if (told ? !done : done && SyscallSweepTest.isFailure(last)) {
                wrong.add(hit + ": told " + last + ", but it is " + (done ? "done" : "as before"));
            }
            if (done
                    && last.equals(Loading.BEGINS)
                    && !hit.fault().contains("KILL")
                    && !hit.call().equals("write")) {
                wrong.add(hit + ": done, and nothing was told");
            }
            again(work, store, done);
            return (done ? "done, " : "as before, ") + (told ? "told so" : last);
        } catch (RuntimeException | IOException e) {
            wrong.add(hit + ": " + e);
            return "wrong";
        } finally {
            Durable.REAL.deleteTree(store);
        }
    }

    /** Whether what the process was to do is done; all must be whole, whether or not. */
    private boolean isDone(Work work, Path store) {
        Release now = ReleaseStore.open(store).current().orElseThrow();
        ReleaseStore.open(store).verify(now);
        now.dataset();
        now.close();
        String id = switch (work) {
            case ROLLBACK, RESTORE -> now.id();
            case BACKUP ->
                Restore.read(directory.resolve("backup.zip")).manifest().id();
        };
        String before = work == Work.BACKUP ? previous : served;
        assertThat(id).isIn(before, wanted(work));
        if (work == Work.BACKUP) {
            assertThat(now.id()).isEqualTo(served);
        }
        return !id.equals(before);
    }

    private String wanted(Work work) {
        return switch (work) {
            case ROLLBACK -> previous;
            case BACKUP -> served;
            case RESTORE -> fromElsewhere;
        };
    }

    /** Without a fault it works; a rollback that is done already goes forward again. */
    private void again(Work work, Path store, boolean done) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Keeping.command(
                        work, store, work == Work.RESTORE ? restorable : directory.resolve("backup.zip")))
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        assertThat(lines).endsWith(work == Work.ROLLBACK && done ? served : wanted(work));
        ReleaseStore after = ReleaseStore.open(store);
        after.verify(after.current().orElseThrow());
    }

    private static String load(Path store, String... sources) {
        return Load.run(new LoadRequest(
                        List.of(sources).stream().map(Samples::good).toList(),
                        false,
                        new Destination.Directory(store),
                        Samples.BASE,
                        progress -> {}))
                .releaseId();
    }
}
