package senryaku.loader.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that works on a store, under strace: its system calls counted, or one of them hit. */
final class Traced {

    /** One call of strace's log: thread, name and arguments. */
    private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\((.*)");

    private static final long LONGEST_SECONDS = 180;

    private Traced() {}

    /**
     * The calls of one kind that belong to the work.
     *
     * @param first the number of the first, counted from 1 in the thread that works
     * @param size how many there are
     */
    record Span(int first, int size) {

        static final Span NONE = new Span(1, 0);
    }

    /** Whether strace is here and may trace. */
    static boolean isPossible() throws InterruptedException {
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

    /** Which calls the working thread makes from the moment when it says that it begins: strace counts for each thread. */
    static Map<String, Span> count(List<String> command, List<String> calls, Path log)
            throws IOException, InterruptedException {
        Path told = log.resolveSibling("told");
        Optional<List<String>> ended =
                run(command, told, "-s", "20", "-e", "trace=" + String.join(",", calls), "-o", log.toString());
        if (ended.isEmpty()
                || ended.get().isEmpty()
                || !ManifestFile.isId(ended.get().getLast())) {
            throw new IllegalStateException("what nothing hits has failed: " + ended);
        }
        List<Matcher> lines = Files.readAllLines(log).stream()
                .map(CALL::matcher)
                .filter(Matcher::matches)
                .toList();
        int begin = 0;
        while (!lines.get(begin).group(3).contains(Loading.BEGINS)) {
            begin++;
        }
        String worker = lines.get(begin).group(1);
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).group(1).equals(worker)) {
                (i <= begin ? before : after).merge(lines.get(i).group(2), 1, Integer::sum);
            }
        }
        Map<String, Span> spans = new HashMap<>();
        after.forEach((call, size) -> spans.put(call, new Span(before.getOrDefault(call, 0) + 1, size)));
        return spans;
    }

    /** Lets the n-th call of a kind fail in each thread; gives what the process told, or nothing if it does not end. */
    static Optional<List<String>> run(List<String> command, String call, String fault, int point, Path told)
            throws IOException, InterruptedException {
        String injection = "inject=%s:%s:when=%d".formatted(call, fault, point);
        return run(command, told, "-e", "trace=" + call, "-e", injection, "-o", "/dev/null");
    }

    private static Optional<List<String>> run(List<String> command, Path told, String... options)
            throws IOException, InterruptedException {
        List<String> traced = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf"));
        traced.addAll(List.of(options));
        traced.addAll(command);
        Process process = new ProcessBuilder(traced)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(told.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return Optional.empty();
        }
        return Optional.of(Files.readAllLines(told));
    }
}
