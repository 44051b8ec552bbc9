package senryaku.loader.extract;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import senryaku.loader.source.Document;

/** Writes {@code source.yaml} as a draft: what is known of the document, and the keys that a curator has to fill. */
final class SourceDraft {

    private static final Pattern MARKS = Pattern.compile("^[#*\\s　]+");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private SourceDraft() {}

    static String of(String slug, Document document, Optional<LocalDate> date, LocalDate today) {
        String title = title(document);
        boolean japanese = JAPANESE.matcher(document.text()).find();
        return """
                slug: %s
                title: {ja: %s, en: %s}
                publisher: body:%s
                date: %s
                language: %s
                licence:
                  note: {ja: , en: }
                # address: https://…
                document: %s
                curator:
                curated: %s
                """.formatted(
                        slug,
                        japanese ? text(title) : "",
                        japanese ? "" : text(title),
                        Draft.OPEN,
                        date.map(LocalDate::toString).orElse(""),
                        japanese ? "ja" : "",
                        document.name(),
                        today);
    }

    private static String title(Document document) {
        for (int number = 1; number <= document.lineCount(); number++) {
            String line = MARKS.matcher(document.line(number)).replaceFirst("").strip();
            if (!line.isEmpty()) {
                return line;
            }
        }
        return "";
    }

    private static String text(String words) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(words)) + '"';
    }
}
