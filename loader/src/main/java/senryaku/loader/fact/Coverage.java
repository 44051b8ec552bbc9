package senryaku.loader.fact;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Source;
import senryaku.loader.source.Yaml;

/** Whether the facts are as many as expected, and whether every line of the document is used or known to carry none. */
final class Coverage {

    private final CheckedSource checked;
    private final Document document;
    private final Yaml sourceYaml;
    private final Consumer<Problem> problems;

    Coverage(CheckedSource checked, Consumer<Problem> problems) {
        this.checked = checked;
        this.document = checked.document();
        this.sourceYaml = checked.files().sourceYaml();
        this.problems = problems;
    }

    void check() {
        checkCounts();
        BitSet accounted = quotedLines();
        List<Source.Silence> silent = checked.source().silent();
        for (int i = 0; i < silent.size(); i++) {
            checkSilence(silent.get(i), Yaml.item("/silent", i));
            silent.get(i).lines().forEach(accounted::set);
        }
        for (int line = 1; line <= document.lineCount(); line++) {
            if (!accounted.get(line) && !Words.normal(document.line(line)).isEmpty()) {
                Place place = new Place(document.name(), line, 1);
                problems.accept(Problem.at(
                        place, Mistake.LINE_UNUSED, document.line(line).strip()));
            }
        }
    }

    private void checkCounts() {
        Map<String, Integer> counts = checked.factsPerType();
        checked.source().expect().forEach((type, bounds) -> {
            int found = counts.getOrDefault(type, 0);
            Place place = sourceYaml.place(Yaml.member("/expect", type));
            bounds.min().ifPresent(min -> reportIf(found < min, place, Mistake.TOO_FEW, type, found, min));
            bounds.max().ifPresent(max -> reportIf(found > max, place, Mistake.TOO_MANY, type, found, max));
        });
    }

    private BitSet quotedLines() {
        BitSet lines = new BitSet();
        for (Span span : checked.quotes()) {
            lines.set(document.lineAt(span.start()), document.lineAt(span.end() - 1) + 1);
        }
        return lines;
    }

    /** The words are those of each line, or of all lines together. */
    private void checkSilence(Source.Silence silence, String pointer) {
        boolean there = silence.lines().stream().allMatch(line -> line <= document.lineCount());
        boolean same =
                there && silence.words().map(words -> fits(silence, words)).orElse(true);
        String found = silence.lines().stream()
                .filter(line -> line <= document.lineCount())
                .map(document::line)
                .collect(Collectors.joining("⏎"));
        String numbers = silence.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        reportIf(
                !same,
                sourceYaml.place(pointer),
                Mistake.SILENT_WORDS,
                silence.words().orElse(""),
                numbers,
                found);
    }

    private boolean fits(Source.Silence silence, String words) {
        List<String> lines =
                silence.lines().stream().map(document::line).map(String::strip).toList();
        return lines.stream().allMatch(words.strip()::equals)
                || String.join("\n", lines).equals(words.strip());
    }

    private void reportIf(boolean wrong, Place place, Mistake mistake, Object... arguments) {
        if (wrong) {
            problems.accept(Problem.at(place, mistake, arguments));
        }
    }
}
