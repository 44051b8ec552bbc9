package senryaku.loader.integrity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Severity;
import senryaku.ontology.OntologyFiles;

/**
 * A rule that good data keep, as a query that finds what breaks it: {@code ?thing}, if there is one {@code ?other} thing,
 * and whatever the message names in braces.
 *
 * @param name of its file, and of its concept in {@code vocab/integrity/}
 * @param title what holds
 * @param severity what a breach means for loading
 * @param reason why it is as severe as it is
 * @param message what is wrong, with the query's variables in braces
 * @param replaces local names of shapes that find the same and say less
 * @param query over the union of all graphs, with the graphs of the sources by name
 */
public record IntegrityRule(
        String name,
        Bilingual title,
        Severity severity,
        Bilingual reason,
        Bilingual message,
        Set<String> replaces,
        Query query) {

    private static final String MARK = "#+ ";

    /** All rules, sorted by name. */
    public static List<IntegrityRule> all(OntologyFiles ontology) {
        return ontology.integrityRules().entrySet().stream()
                .map(rule -> parse(rule.getKey(), rule.getValue()))
                .toList();
    }

    /**
     * Reads a rule.
     *
     * @param text its header in lines {@code #+ key: value}, then the query
     */
    static IntegrityRule parse(String name, String text) {
        Map<String, String> header = new HashMap<>();
        text.lines().takeWhile(line -> line.startsWith(MARK)).forEach(line -> {
            int colon = line.indexOf(": ");
            header.put(line.substring(MARK.length(), colon), line.substring(colon + 2));
        });
        Set<String> replaces = Arrays.stream(header.getOrDefault("replaces", "").split(" "))
                .filter(shape -> !shape.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new IntegrityRule(
                name,
                both(name, header, "title"),
                Severity.valueOf(value(name, header, "severity").toUpperCase(Locale.ROOT)),
                both(name, header, "reason"),
                both(name, header, "message"),
                replaces,
                QueryFactory.create(text));
    }

    private static Bilingual both(String name, Map<String, String> header, String key) {
        return new Bilingual(value(name, header, key + ".ja"), value(name, header, key + ".en"));
    }

    private static String value(String name, Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalStateException("The integrity rule " + name + " has no line “#+ " + key + ": …”");
        }
        return value;
    }
}
