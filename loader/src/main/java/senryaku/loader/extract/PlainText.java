package senryaku.loader.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import senryaku.loader.source.InputException;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Utf8;

/**
 * The text of a document.
 *
 * @param name of the file that a source keeps it in
 * @param words all of it
 * @param original the name under which a source keeps the document that the words were taken out of; empty where the
 *     words are the document itself
 */
record PlainText(String name, String words, Optional<String> original) {

    /** A bigger document is not read by a curator line by line. */
    private static final long BYTES_AT_MOST = 64L << 20;

    /**
     * Reads a document: plain text and Markdown as they are, the words of HTML and PDF.
     *
     * @throws InputException if the file is missing, empty, too large, of another kind, broken, or without any text
     */
    static PlainText read(Path file) {
        String shown = file.toString();
        byte[] bytes = bytes(file, shown);
        String ending = ending(file);
        return switch (ending) {
            case "txt", "text" -> asItIs("document.txt", shown, bytes);
            case "md", "markdown" -> asItIs("document.md", shown, bytes);
            case "html", "htm", "xhtml" -> taken(HtmlWords.of(bytes), shown, "original.html");
            case "pdf" -> taken(PdfWords.of(shown, bytes), shown, "original.pdf");
            default -> throw wrong(shown, Mistake.DOCUMENT_KIND, ending);
        };
    }

    private static PlainText asItIs(String name, String shown, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        String words =
                Utf8.decode(shown, bytes, problems::add).orElseThrow(() -> new InputException(Problems.of(problems)));
        return new PlainText(name, words, Optional.empty());
    }

    private static PlainText taken(String words, String shown, String original) {
        if (words.isBlank()) {
            throw wrong(shown, Mistake.DOCUMENT_WITHOUT_TEXT);
        }
        return new PlainText("document.txt", words, Optional.of(original));
    }

    private static byte[] bytes(Path file, String shown) {
        try {
            if (!Files.isRegularFile(file)) {
                throw wrong(shown, Mistake.DOCUMENT_MISSING);
            }
            long size = Files.size(file);
            if (size == 0) {
                throw wrong(shown, Mistake.FILE_EMPTY);
            }
            if (size > BYTES_AT_MOST) {
                throw wrong(shown, Mistake.FILE_TOO_LARGE, size, BYTES_AT_MOST);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static InputException wrong(String file, Mistake mistake, Object... arguments) {
        return new InputException(Problems.of(List.of(Problem.at(Place.startOf(file), mistake, arguments))));
    }
}
