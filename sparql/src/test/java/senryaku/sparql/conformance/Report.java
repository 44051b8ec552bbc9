package senryaku.sparql.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** There is such a test: the table has the suites in this order. */
    void known(W3cTest test) {
        run.computeIfAbsent(test.suite(), unused -> new TreeSet<>());
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

    int count() {
        return run.values().stream().mapToInt(Set::size).sum();
    }

    /** The entry of the list for a test: its own, or that of several, which ends in {@code *}. */
    static Optional<String> entry(Map<String, String> expected, String name) {
        return expected.keySet().stream()
                .filter(entry -> fits(entry, name))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean fits(String entry, String name) {
        return entry.endsWith("*") ? name.startsWith(entry.substring(0, entry.length() - 1)) : entry.equals(name);
    }

    /** Whether something of an entry of the list was run, and nothing of it failed. */
    boolean allPassed(String entry) {
        return run.values().stream().flatMap(Set::stream).anyMatch(name -> fits(entry, name))
                && failures.keySet().stream().noneMatch(name -> fits(entry, name));
    }

    /** The table of the documentation: each collection with its suites, then what fails. */
    String table(Map<String, String> expected) {
        StringBuilder text = new StringBuilder("| suite | passed | of |\n|---|---|---|\n");
        Map<String, List<String>> collections = new LinkedHashMap<>();
        run.keySet()
                .forEach(suite -> collections
                        .computeIfAbsent(collection(suite), unused -> new ArrayList<>())
                        .add(suite));
        collections.forEach((collection, suites) -> {
            suites.forEach(suite -> text.append(line(suite, run.get(suite))));
            Set<String> all = new TreeSet<>();
            suites.forEach(suite -> all.addAll(run.get(suite)));
            text.append(line("**" + collection + "**", all));
        });
        Map<String, List<String>> reasons = new TreeMap<>();
        failures.keySet()
                .forEach(name -> reasons.computeIfAbsent(
                                entry(expected, name).orElse("not listed"), unused -> new ArrayList<>())
                        .add(name));
        text.append("\n| what fails | tests | whose fault, and why |\n|---|---|---|\n");
        reasons.forEach((entry, names) -> text.append("| %s | %d | %s |\n"
                .formatted(entry.replace("*", "…"), names.size(), expected.getOrDefault(entry, names.toString()))));
        return text.toString();
    }

    private static String collection(String suite) {
        return suite.contains("/") ? suite.substring(0, suite.indexOf('/')) : "sparql11";
    }

    private String line(String suite, Set<String> names) {
        long passed = names.stream().filter(name -> !failures.containsKey(name)).count();
        return "| %s | %d | %d |\n".formatted(suite, passed, names.size());
    }
}
