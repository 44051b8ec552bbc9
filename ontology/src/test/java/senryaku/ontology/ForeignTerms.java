package senryaku.ontology;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The terms of other vocabularies that were seen in their own files. */
final class ForeignTerms {

    /** Lines of each vocabulary by prefix: the namespace, then its names. */
    private static final Map<String, List<String>> VOCABULARIES = Cases.files("foreign-terms", ".txt").stream()
            .collect(toMap(
                    path -> path.getFileName().toString().replace(".txt", ""),
                    path -> Cases.text(path).lines().toList()));

    private static final Set<String> KNOWN = known();

    private ForeignTerms() {}

    static boolean isPrefix(String prefix) {
        return VOCABULARIES.containsKey(prefix);
    }

    static String namespace(String prefix) {
        return VOCABULARIES.get(prefix).getFirst();
    }

    /** Whether an IRI lies in one of the vocabularies, known there or not. */
    static boolean isForeign(String iri) {
        return VOCABULARIES.values().stream().anyMatch(lines -> iri.startsWith(lines.getFirst()));
    }

    static Set<String> all() {
        return KNOWN;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        VOCABULARIES
                .values()
                .forEach(lines -> lines.stream()
                        .skip(1)
                        .map(name -> lines.getFirst() + name)
                        .forEach(known::add));
        return known;
    }
}
