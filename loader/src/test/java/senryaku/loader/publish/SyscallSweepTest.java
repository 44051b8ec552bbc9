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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.loader.Samples;

/**
 * Real load processes into whose system calls strace puts a kill, an input/output error or a full disk. The property says how
 * many calls of each kind are hit with each fault, spread from the first to the last; {@code all} takes every one.
 */
@EnabledIfSystemProperty(named = SyscallSweepTest.POINTS, matches = "\\d+|all")
class SyscallSweepTest {

    static final String POINTS = "senryaku.sweep.points";

    private static final List<String> CALLS =
            List.of("write", "pwrite64", "ftruncate", "fsync", "fdatasync", "msync", "mkdir", "rename");
    private static final List<String> FAULTS = List.of("signal=SIGKILL", "error=EIO", "error=ENOSPC");

    /** One call of strace's log: process, name and arguments. */
    private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\(.*");

    private static final long LONGEST_SECONDS = 120;

    @TempDir
    Path directory;

    /** What came of the runs with one fault in one kind of call. */
    private static final class Row {

        private int runs;
        private int old;
        private int fresh;
        private int unharmed;
    }

    @Test
    void whateverCallFailsOneWholeReleaseIsServedAndTheNextLoadWorks() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasStrace(), "strace is not here or may not trace");
        Path base = directory.resolve("base");
        load(base, "small");
        String old = ReleaseStore.open(base).current().orElseThrow().id();
        Map<String, Integer> calls = count(base);
        List<String> wrong = new ArrayList<>();
        System.out.printf(
                "%-10s %-15s %6s %6s %10s %10s %9s%n",
                "call", "fault", "calls", "runs", "old served", "new served", "unharmed");
        for (String call : CALLS) {
            for (String fault : FAULTS) {
                Row row = new Row();
                for (int point : points(calls.getOrDefault(call, 0))) {
                    run(base, old, call, fault, point, row).ifPresent(wrong::add);
                }
                System.out.printf(
                        "%-10s %-15s %6d %6d %10d %10d %9d%n",
                        call, fault, calls.getOrDefault(call, 0), row.runs, row.old, row.fresh, row.unharmed);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Runs one load with a fault in it; says what is wrong afterwards. */
    private Optional<String> run(Path base, String old, String call, String fault, int point, Row row)
            throws IOException, InterruptedException {
        Path store = FaultSweepTest.copy(base, directory.resolve("store"));
        String name = call + " " + point + " " + fault;
        Process process = traced(
                store,
                "-e",
                "trace=" + call,
                "-e",
                "inject=%s:%s:when=%d".formatted(call, fault, point),
                "-o",
                directory.resolve("log").toString());
        List<String> told = process.inputReader().lines().toList();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of(name + ": hangs");
            }
            row.runs++;
            Release served = ReleaseStore.open(store).current().orElseThrow();
            ReleaseStore.open(store).verify(served);
            served.dataset();
            served.close();
            boolean isOld = served.id().equals(old);
            row.old += isOld ? 1 : 0;
            row.fresh += isOld ? 0 : 1;
            String last = told.isEmpty() ? "" : told.getLast();
            row.unharmed += ManifestFile.isId(last) ? 1 : 0;
            if (ManifestFile.isId(last) && !last.equals(served.id())) {
                return Optional.of(name + ": told as published, but " + served.id() + " is served");
            }
            boolean toldAsFailed = Stream.of(Trouble.values())
                    .anyMatch(trouble -> trouble.name().equals(last));
            if (toldAsFailed && !last.equals(Trouble.UNCONFIRMED.name()) && !isOld) {
                return Optional.of(name + ": told as " + last + ", but the new release is served");
            }
            load(store, isOld ? "one-seat" : "small");
            Release next = ReleaseStore.open(store).current().orElseThrow();
            ReleaseStore.open(store).verify(next);
            return next.id().equals(served.id()) ? Optional.of(name + ": the next load did nothing") : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(name + ": " + e);
        } finally {
            Durable.REAL.deleteTree(store);
        }
    }

    private static List<Integer> points(int calls) {
        String wanted = System.getProperty(POINTS, "0");
        int most = wanted.equals("all") ? calls : Math.min(calls, Integer.parseInt(wanted));
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            points.add(most == 1 ? calls : 1 + (int) ((long) i * (calls - 1) / (most - 1)));
        }
        return points;
    }

    /** How often the thread that loads makes each call: strace counts for each thread by itself. */
    private Map<String, Integer> count(Path base) throws IOException, InterruptedException {
        Path store = FaultSweepTest.copy(base, directory.resolve("counted"));
        Path log = directory.resolve("calls");
        Process process = traced(store, "-e", "trace=" + String.join(",", CALLS), "-o", log.toString());
        assertThat(process.inputReader().lines().toList().getLast()).matches(ManifestFile::isId);
        process.waitFor();
        Map<String, Integer> byThread = new TreeMap<>();
        Map<String, Integer> most = new TreeMap<>();
        for (String line : Files.readAllLines(log)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                int times = byThread.merge(call.group(1) + call.group(2), 1, Integer::sum);
                most.merge(call.group(2), times, Math::max);
            }
        }
        Durable.REAL.deleteTree(store);
        return most;
    }

    private static void load(Path store, String source) {
        Load.run(new LoadRequest(
                List.of(Samples.good(source)), false, new Destination.Directory(store), Samples.BASE, progress -> {}));
    }

    private static Process traced(Path store, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf"));
        command.addAll(List.of(options));
        command.addAll(CrashTest.loading(store, "one-seat"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean hasStrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-e", "trace=fsync", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
