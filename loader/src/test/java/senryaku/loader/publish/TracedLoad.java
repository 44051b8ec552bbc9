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

/** A load in a process of its own, under strace: its system calls counted, or one of them hit. */
final class TracedLoad {

    /** One call of strace's log: thread, name and arguments. */
    private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\((.*)");

    private static final long LONGEST_SECONDS = 180;

    private TracedLoad() {}

    /**
     * The calls of one kind that belong to the publishing.
     *
     * @param first the number of the first, counted from 1 in the thread that loads
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

    /** Which calls the loading thread makes from the moment when it begins to publish: strace counts for each thread. */
    static Map<String, Span> count(Path store, List<String> calls, Path log) throws IOException, InterruptedException {
        Path told = log.resolveSibling("told");
        Optional<List<String>> ended =
                run(store, told, "-s", "20", "-e", "trace=" + String.join(",", calls), "-o", log.toString());
        if (ended.isEmpty()
                || ended.get().isEmpty()
                || !ManifestFile.isId(ended.get().getLast())) {
            throw new IllegalStateException("the load that nothing hits has failed: " + ended);
        }
        List<Matcher> lines = Files.readAllLines(log).stream()
                .map(CALL::matcher)
                .filter(Matcher::matches)
                .toList();
        int begin = 0;
        while (!lines.get(begin).group(3).contains(Loading.BEGINS)) {
            begin++;
        }
        String loader = lines.get(begin).group(1);
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).group(1).equals(loader)) {
                (i <= begin ? before : after).merge(lines.get(i).group(2), 1, Integer::sum);
            }
        }
        Map<String, Span> spans = new HashMap<>();
        after.forEach((call, size) -> spans.put(call, new Span(before.getOrDefault(call, 0) + 1, size)));
        return spans;
    }

    /** Lets the n-th call of a kind fail in each thread; gives what the load told, or nothing if it does not end. */
    static Optional<List<String>> run(Path store, String call, String fault, int point, Path told)
            throws IOException, InterruptedException {
        String injection = "inject=%s:%s:when=%d".formatted(call, fault, point);
        return run(store, told, "-e", "trace=" + call, "-e", injection, "-o", "/dev/null");
    }

    private static Optional<List<String>> run(Path store, Path told, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf"));
        command.addAll(List.of(options));
        command.addAll(CrashTest.loading(store, "one-seat"));
        Process process = new ProcessBuilder(command)
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
