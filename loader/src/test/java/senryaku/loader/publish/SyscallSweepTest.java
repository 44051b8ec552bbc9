package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.loader.Samples;
import senryaku.loader.publish.Traced.Span;

/**
 * Real load processes into whose system calls strace puts a kill, an input/output error or a full disk, from the moment when
 * they begin to publish. The property says how many calls of each kind are hit with each fault, spread from the first to the
 * last; {@code all} takes every one. Without it some are drawn with a fixed seed.
 */
class SyscallSweepTest {

    private static final String POINTS = System.getProperty("senryaku.sweep.points", "");

    /** So many faults are drawn where the property is not set. */
    private static final int DRAWN = 4;

    static final List<String> CALLS = List.of(
            "write",
            "pwrite64",
            "ftruncate",
            "fsync",
            "fdatasync",
            "msync",
            "mkdir",
            "rename",
            "openat",
            "unlink",
            "rmdir",
            "close");
    static final List<String> FAULTS = List.of("signal=SIGKILL", "error=EIO", "error=ENOSPC");

    @TempDir
    Path directory;

    private Path base;
    private String old;

    /** A fault in the n-th call of a kind. */
    record Hit(String call, String fault, int point) {}

    /** What came of the runs with one fault in one kind of call. */
    private static final class Row {

        private int runs;
        private int oldServed;
        private int newServed;
        private int toldPublished;
        private int toldFailed;
    }

    @BeforeEach
    void publish() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Traced.isPossible(), "strace is not here or may not trace");
        base = directory.resolve("base");
        load(base, "small");
        old = ReleaseStore.open(base).current().orElseThrow().id();
    }

    @Test
    void whateverCallFailsOneWholeReleaseIsServedAndTheNextLoadWorks() throws IOException, InterruptedException {
        Path counted = FaultSweepTest.copy(base, directory.resolve("counted"));
        Map<String, Span> calls =
                Traced.count(CrashTest.loading(counted, "one-seat"), CALLS, directory.resolve("calls"));
        assertThat(calls.keySet()).contains("write", "fsync", "rename", "openat", "close");
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Hit hit : hits(calls, DRAWN)) {
            Row row = rows.computeIfAbsent("%-10s %-15s".formatted(hit.call(), hit.fault()), key -> new Row());
            run(hit, row).ifPresent(wrong::add);
        }
        System.out.printf(
                "%-10s %-15s %6s %6s %10s %10s %14s %11s%n",
                "call", "fault", "calls", "runs", "old served", "new served", "told published", "told failed");
        rows.forEach((name, row) -> System.out.printf(
                "%s %6d %6d %10d %10d %14d %11d%n",
                name,
                calls.get(name.split(" ", 2)[0]).size(),
                row.runs,
                row.oldServed,
                row.newServed,
                row.toldPublished,
                row.toldFailed));
        wrong.forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(rows).isNotEmpty();
    }

    /** Runs one load with a fault in it; says what is wrong afterwards. */
    private Optional<String> run(Hit hit, Row row) throws IOException, InterruptedException {
        Path store = FaultSweepTest.copy(base, directory.resolve("store"));
        try {
            Optional<List<String>> ended = Traced.run(
                    CrashTest.loading(store, "one-seat"),
                    hit.call(),
                    hit.fault(),
                    hit.point(),
                    directory.resolve("told"));
            if (ended.isEmpty()) {
                return Optional.of(hit + ": hangs");
            }
            String last = ended.get().isEmpty() ? "" : ended.get().getLast();
            Release served = ReleaseStore.open(store).current().orElseThrow();
            ReleaseStore.open(store).verify(served);
            served.dataset();
            served.close();
            boolean isOld = served.id().equals(old);
            boolean toldFailed = isFailure(last);
            row.runs++;
            row.oldServed += isOld ? 1 : 0;
            row.newServed += isOld ? 0 : 1;
            row.toldPublished += ManifestFile.isId(last) ? 1 : 0;
            row.toldFailed += toldFailed ? 1 : 0;
            if (ManifestFile.isId(last) && !last.equals(served.id())) {
                return Optional.of(hit + ": told as published, but " + served.id() + " is served");
            }
            if (toldFailed && !isOld) {
                return Optional.of(hit + ": told as " + last + ", but the new release is served");
            }
            boolean mayBeSilent = hit.fault().contains("SIGKILL") || hit.call().equals("write");
            if (!isOld && last.equals(Loading.BEGINS) && !mayBeSilent) {
                return Optional.of(hit + ": the new release is served, and nothing was told");
            }
            load(store, isOld ? "one-seat" : "small");
            Release next = ReleaseStore.open(store).current().orElseThrow();
            ReleaseStore.open(store).verify(next);
            return next.id().equals(served.id()) ? Optional.of(hit + ": the next load did nothing") : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(hit + ": " + e);
        } finally {
            Durable.REAL.deleteTree(store);
        }
    }

    /** Whether somebody is told that nothing was changed. */
    static boolean isFailure(String told) {
        return Stream.of(Trouble.values())
                .anyMatch(trouble ->
                        trouble != Trouble.UNCONFIRMED && trouble.name().equals(told));
    }

    /** The faults to put in, by the property; without it so many are drawn. */
    static List<Hit> hits(Map<String, Span> calls, int drawn) {
        List<Hit> hits = new ArrayList<>();
        for (String call : CALLS) {
            for (String fault : FAULTS) {
                for (int point : points(calls.getOrDefault(call, Span.NONE))) {
                    hits.add(new Hit(call, fault, point));
                }
            }
        }
        if (POINTS.isEmpty()) {
            Collections.shuffle(hits, new Random(20_210_216));
            return hits.subList(0, drawn);
        }
        return hits;
    }

    private static List<Integer> points(Span calls) {
        int most = POINTS.isEmpty() || POINTS.equals("all")
                ? calls.size()
                : Math.min(calls.size(), Integer.parseInt(POINTS));
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            points.add(calls.first() + (most == 1 ? 0 : (int) ((long) i * (calls.size() - 1) / (most - 1))));
        }
        return points;
    }

    private static void load(Path store, String source) {
        Load.run(new LoadRequest(
                List.of(Samples.good(source)), false, new Destination.Directory(store), Samples.BASE, progress -> {}));
    }
}
