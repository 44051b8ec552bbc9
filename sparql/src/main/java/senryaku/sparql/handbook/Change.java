package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the changelog.
 *
 * @param version that brought the change
 * @param part of the ontology
 * @param text what changed
 */
public record Change(String version, String part, String text) {

    /** Reads a changelog: versions under {@code ##}, parts under {@code ###}, a change a line. */
    static List<Change> all(String markdown) {
        List<Change> all = new ArrayList<>();
        String version = "";
        String part = "";
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                version = line.substring(3);
                part = "";
            } else if (line.startsWith("### ")) {
                part = line.substring(4);
            } else if (line.startsWith("- ")) {
                all.add(new Change(version, part, line.substring(2)));
            }
        }
        return List.copyOf(all);
    }

    /** Whether it is about a word that the changelog sets in code, such as {@code sen:Event}. */
    boolean names(String word) {
        return text.contains("`" + word + "`");
    }
}
