package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.Samples;

/**
 * Real load processes, killed at random moments of their publishing, until as many kills as wanted have hit one that still
 * ran. {@code -Dsenryaku.crash.rounds=50} makes it a longer run; the moments are drawn with a fixed seed.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("senryaku.crash.rounds", 4);

    /** So many loads are begun at most for each kill that is to hit one. */
    private static final int MOST = 10;

    @TempDir
    Path store;

    @Test
    void aKilledLoadLeavesAWholeReleaseAndTheNextLoadWorks() throws IOException, InterruptedException {
        Set<String> seen = new HashSet<>();
        String first = finish(load("one-seat")).getLast();
        long publishing = measure();
        Random moments = new Random(20_210_216);
        int killed = 0;
        int rounds = 0;
        int old = 0;
        for (; killed < ROUNDS && rounds < MOST * ROUNDS; rounds++) {
            String before = ReleaseStore.open(store).current().orElseThrow().id();
            Process process = load(other());
            if (Loading.BEGINS.equals(process.inputReader().readLine())) {
                TimeUnit.MICROSECONDS.sleep(moments.nextLong(Math.max(1, publishing * 5 / 4)));
            }
            process.destroyForcibly();
            boolean hit = process.waitFor() != 0;
            killed += hit ? 1 : 0;
            ReleaseStore after = ReleaseStore.open(store);
            Release served = after.current().orElseThrow();
            after.verify(served);
            served.dataset();
            served.close();
            old += hit && served.id().equals(before) ? 1 : 0;
            seen.add(served.id());
        }
        System.out.printf(
                "loads killed: %d of %d; afterwards the old release served: %d, the new one: %d; releases seen: %d%n",
                killed, rounds, old, killed - old, seen.size());
        assertThat(killed).isEqualTo(ROUNDS);
        String last = finish(load(other())).getLast();
        Release served = ReleaseStore.open(store).current().orElseThrow();
        assertThat(served.id()).isEqualTo(last).isGreaterThanOrEqualTo(first);
        ReleaseStore.open(store).verify(served);
        assertThat(store.resolve("releases")).isDirectoryNotContaining("glob:**/.building-*");
    }

    @Test
    void ofTwoLoadsAtOnceEachPublishesOrIsToldToWait() throws IOException, InterruptedException {
        Process one = load("one-seat");
        Process other = load("small");
        List<String> answers = List.of(finish(one).getLast(), finish(other).getLast());
        assertThat(answers).allMatch(answer -> ManifestFile.isId(answer) || answer.equals("IN_USE"));
        ReleaseStore after = ReleaseStore.open(store);
        Release served = after.current().orElseThrow();
        assertThat(answers).contains(served.id());
        after.verify(served);
    }

    /** The source that is not served now, so that a load has something to publish. */
    private String other() {
        Release served = ReleaseStore.open(store).current().orElseThrow();
        return served.manifest().sources().containsKey("small") ? "one-seat" : "small";
    }

    /** How long publishing takes when nobody disturbs it, in microseconds. */
    private long measure() throws IOException, InterruptedException {
        Process process = load("small");
        process.inputReader().readLine();
        long begin = System.nanoTime();
        finish(process);
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
    }

    private static List<String> finish(Process process) throws IOException, InterruptedException {
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private Process load(String source) throws IOException {
        return new ProcessBuilder(loading(store, source))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The command of a process that loads a source. */
    static List<String> loading(Path store, String source) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                store.toString(),
                Samples.good(source).toString());
    }
}
