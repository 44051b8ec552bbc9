package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import senryaku.sparql.query.Bilingual;

/**
 * How to model something: a worked example.
 *
 * @param name of its folder, such as {@code 01-ex-officio-chair}
 * @param title what is modelled
 * @param words how, a paragraph each
 * @param hints what else to mind, a line each
 * @param terms local names of the terms that it uses
 * @param source what {@code source.yaml} says, where the whole folder is shown; else empty
 * @param document the document, where the whole folder is shown; else empty
 * @param facts as a curator writes them, in YAML
 * @param data what becomes of them, in Turtle
 */
public record Example(
        String name,
        Bilingual title,
        List<Bilingual> words,
        List<Bilingual> hints,
        Set<String> terms,
        String source,
        String document,
        String facts,
        String data) {

    private static final String FOLDER = "examples/";
    private static final Pattern ENTRY = Pattern.compile("\\]\\(([0-9a-z-]+)/README\\.md\\)");
    private static final Pattern TERM = Pattern.compile("\\bsen:([A-Za-z0-9]+)");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    /** The examples that the folder's own list names, in its order. */
    static List<Example> all(Packed files) {
        return ENTRY.matcher(files.text(FOLDER + "README.md"))
                .results()
                .map(entry -> entry.group(1))
                .distinct()
                .map(name -> of(files, name))
                .toList();
    }

    private static Example of(Packed files, String name) {
        String folder = FOLDER + name + "/";
        List<String> lines = files.text(folder + "README.md").lines().toList();
        String[] titles = lines.getFirst().replaceFirst("^# ", "").split(" / ", 2);
        String data = files.text(folder + "example.ttl");
        Set<String> terms = new TreeSet<>();
        TERM.matcher(data).results().forEach(term -> terms.add(term.group(1)));
        return new Example(
                name,
                new Bilingual(titles[0], titles[titles.length - 1]),
                pairs(lines.stream()
                        .filter(line -> line.matches("[^#\\-\\[].*"))
                        .toList()),
                pairs(lines.stream()
                        .filter(line -> line.startsWith("- "))
                        .map(line -> line.substring(2))
                        .toList()),
                terms,
                files.find(folder + "source.yaml").orElse(""),
                files.find(folder + "document.txt").orElse(""),
                files.text(folder + "facts.yaml"),
                data);
    }

    /** Lines of both languages in any order as pairs: the first Japanese with the first English one. */
    private static List<Bilingual> pairs(List<String> lines) {
        List<String> ja = lines.stream().filter(Example::isJapanese).toList();
        List<String> en = lines.stream().filter(line -> !isJapanese(line)).toList();
        List<Bilingual> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(ja.size(), en.size()); i++) {
            pairs.add(new Bilingual(i < ja.size() ? ja.get(i) : "", i < en.size() ? en.get(i) : ""));
        }
        return List.copyOf(pairs);
    }

    /** Whether a third of the letters outside code is Japanese; an English line may hold Japanese words. */
    private static boolean isJapanese(String line) {
        String words = line.replaceAll("`[^`]*`", "");
        return 3 * JAPANESE.matcher(words).results().count() > words.length();
    }
}
