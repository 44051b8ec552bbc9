package senryaku.sparql.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was run, and how it went. */
final class Report {

    private final Map<String, Set<String>> run = new LinkedHashMap<>();
    private final Map<String, String> failures = new TreeMap<>();

    /** The listed failures: {@code suite/test}, whose fault it is, and the reason, parted by tabs. */
    static Map<String, String> expected(Path file) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t", -1);
                expected.put(parts[0], parts[1] + ": " + parts[2]);
            }
        }
        return expected;
    }

    void passed(String suite, String name) {
        run.computeIfAbsent(suite, unused -> new TreeSet<>()).add(name);
    }

    void failed(String suite, String name, String why) {
        passed(suite, name);
        failures.put(name, why);
    }

    /** Everything that is known of the failures. */
    String details() {
        return failures.entrySet().stream()
                .map(failure -> failure.getKey() + "\n" + failure.getValue() + "\n")
                .collect(Collectors.joining("\n"));
    }

    Map<String, String> failures() {
        return failures;
    }

    boolean wasRun(String name) {
        return run.values().stream().anyMatch(names -> names.contains(name));
    }

    int count() {
        return run.values().stream().mapToInt(Set::size).sum();
    }

    /** The table of the documentation. */
    String table(Map<String, String> expected) {
        StringBuilder text = new StringBuilder("| suite | passed | of |\n|---|---|---|\n");
        run.forEach((suite, names) -> text.append("| %s | %d | %d |\n"
                .formatted(
                        suite,
                        names.stream()
                                .filter(name -> !failures.containsKey(name))
                                .count(),
                        names.size())));
        text.append("| **all** | **%d** | **%d** |\n".formatted(count() - failures.size(), count()));
        text.append("\n| what fails | why |\n|---|---|\n");
        failures.keySet()
                .forEach(name ->
                        text.append("| %s | %s |\n".formatted(name, expected.getOrDefault(name, "not listed"))));
        return text.toString();
    }
}
