package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import senryaku.sparql.query.Bilingual;

/**
 * A line of the changelog.
 *
 * @param version that brought the change
 * @param part of the ontology
 * @param text what changed
 */
public record Change(Bilingual version, Bilingual part, Bilingual text) {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    /** Reads a changelog: versions under {@code ##}, parts under {@code ###}, a change a line, each in English / Japanese. */
    static List<Change> all(String markdown) {
        List<Change> all = new ArrayList<>();
        Bilingual version = words("");
        Bilingual part = words("");
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                version = heading(line.substring(3));
                part = words("");
            } else if (line.startsWith("### ")) {
                part = words(line.substring(4));
            } else if (line.startsWith("- ")) {
                all.add(new Change(version, part, words(line.substring(2))));
            }
        }
        return List.copyOf(all);
    }

    /** Whether it is about a word that the changelog sets in code, such as {@code sen:Event}. */
    boolean names(String word) {
        return text.en().contains("`" + word + "`");
    }

    /** The number of the version alone, such as {@code 0.1.0}. */
    public String number() {
        Matcher number = VERSION.matcher(version.en());
        return number.find() ? number.group() : "";
    }

    /** A number that stands for both languages, and what is said of it: {@code 0.1.0 (not released / 未公開)}. */
    private static Bilingual heading(String text) {
        int open = text.indexOf(" (");
        if (open < 0 || !text.endsWith(")")) {
            return words(text);
        }
        Bilingual said = words(text.substring(open + 2, text.length() - 1));
        String number = text.substring(0, open);
        return new Bilingual(number + "（" + said.ja() + "）", number + " (" + said.en() + ")");
    }

    private static Bilingual words(String text) {
        int slash = text.indexOf(" / ");
        return slash < 0
                ? new Bilingual(text, text)
                : new Bilingual(text.substring(slash + 3), text.substring(0, slash));
    }
}
