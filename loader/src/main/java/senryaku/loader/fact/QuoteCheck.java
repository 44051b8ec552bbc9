package senryaku.loader.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;

/** Finds quotes in their document, and says where the words really stand if they do not stand where they should. */
public final class QuoteCheck {

    private static final int SHOWN_AT_MOST = 60;
    private static final int LINES_AT_MOST = 5;

    private final Document document;
    private final boolean crlf;

    public QuoteCheck(Document document) {
        this.document = document;
        this.crlf = document.text().contains("\r\n");
    }

    /**
     * Where a quote stands.
     *
     * @param place of the quote in the facts file
     * @param problems is told why it stands nowhere
     */
    public Optional<Span> find(Quote quote, Place place, Consumer<Problem> problems) {
        String exact = withDocumentBreaks(quote.exact());
        List<Span> found = document.find(exact).stream()
                .map(start -> new Span(start, start + exact.codePointCount(0, exact.length())))
                .toList();
        if (found.isEmpty()) {
            problems.accept(
                    Problem.at(place, Mistake.QUOTE_NOT_FOUND, shown(quote.exact()), document.name(), hint(exact)));
            return Optional.empty();
        }
        List<Span> there = found.stream().filter(span -> stands(quote, span)).toList();
        if (there.isEmpty()) {
            problems.accept(Problem.at(
                    place,
                    Mistake.QUOTE_ELSEWHERE,
                    shown(quote.exact()),
                    asked(quote),
                    lines(found),
                    positions(found)));
            return Optional.empty();
        }
        return only(there, quote, place, problems);
    }

    private Optional<Span> only(List<Span> there, Quote quote, Place place, Consumer<Problem> problems) {
        List<Span> fitting =
                there.stream().filter(span -> surrounded(quote, span)).toList();
        if (fitting.isEmpty()) {
            Span span = there.getFirst();
            problems.accept(Problem.at(
                    place,
                    Mistake.QUOTE_SURROUNDINGS,
                    shown(quote.exact()),
                    document.before(span.start(), 16),
                    document.after(span.end(), 16),
                    document.lineAt(span.start())));
            return Optional.empty();
        }
        if (fitting.size() > 1) {
            problems.accept(Problem.at(
                    place,
                    Mistake.QUOTE_AMBIGUOUS,
                    shown(quote.exact()),
                    fitting.size(),
                    lines(fitting),
                    positions(fitting)));
            return Optional.empty();
        }
        return Optional.of(fitting.getFirst());
    }

    private boolean stands(Quote quote, Span span) {
        return quote.start().orElse(span.start()) == span.start()
                && quote.end().orElse(span.end()) == span.end()
                && (quote.line().isEmpty() || quote.line().getAsInt() == document.lineAt(span.start()));
    }

    private boolean surrounded(Quote quote, Span span) {
        return quote.prefix()
                        .map(this::withDocumentBreaks)
                        .map(prefix -> ends(span.start(), prefix))
                        .orElse(true)
                && quote.suffix()
                        .map(this::withDocumentBreaks)
                        .map(suffix -> begins(span.end(), suffix))
                        .orElse(true);
    }

    private boolean ends(int position, String prefix) {
        return document.before(position, prefix.codePointCount(0, prefix.length()))
                .equals(prefix);
    }

    private boolean begins(int position, String suffix) {
        return document.after(position, suffix.codePointCount(0, suffix.length()))
                .equals(suffix);
    }

    /** YAML knows line feeds only; in a document with CRLF they stand for its breaks. */
    private String withDocumentBreaks(String words) {
        return crlf && !words.contains("\r") ? words.replace("\n", "\r\n") : words;
    }

    private static Bilingual asked(Quote quote) {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        quote.line().ifPresent(line -> add(ja, en, line + "行目", "line " + line));
        quote.start().ifPresent(start -> add(ja, en, "start " + start, "start " + start));
        quote.end().ifPresent(end -> add(ja, en, "end " + end, "end " + end));
        return new Bilingual(String.join("、", ja), String.join(", ", en));
    }

    private static void add(List<String> ja, List<String> en, String japanese, String english) {
        ja.add(japanese);
        en.add(english);
    }

    private String lines(List<Span> spans) {
        String lines = spans.stream()
                .map(span -> String.valueOf(document.lineAt(span.start())))
                .distinct()
                .limit(LINES_AT_MOST)
                .collect(Collectors.joining(", "));
        long all = spans.stream()
                .map(span -> document.lineAt(span.start()))
                .distinct()
                .count();
        return all > LINES_AT_MOST ? lines + " …" : lines;
    }

    private static String positions(List<Span> spans) {
        String positions = spans.stream()
                .limit(LINES_AT_MOST)
                .map(span -> span.start() + "–" + span.end())
                .collect(Collectors.joining(", "));
        return spans.size() > LINES_AT_MOST ? positions + " …" : positions;
    }

    /** The line that says the same but for width, white space or asterisks; else the line with the longest common start. */
    private Bilingual hint(String exact) {
        String wanted = Words.normal(exact);
        return lineWith(wanted)
                .or(() -> wanted.length() < 8 ? Optional.empty() : lineWith(wanted.substring(0, wanted.length() / 2)))
                .map(line -> new Bilingual(
                        "（" + line + "行目は「" + shown(document.line(line)) + "」）",
                        " (line " + line + " reads “" + shown(document.line(line)) + "”)"))
                .orElse(new Bilingual("", ""));
    }

    private Optional<Integer> lineWith(String normal) {
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, document.lineCount())
                .filter(line -> Words.normal(document.line(line)).contains(normal))
                .boxed()
                .findFirst();
    }

    private static String shown(String words) {
        String line = words.replace("\r", "").replace("\n", "⏎");
        int length = line.codePointCount(0, line.length());
        return length <= SHOWN_AT_MOST ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN_AT_MOST)) + "…";
    }
}
