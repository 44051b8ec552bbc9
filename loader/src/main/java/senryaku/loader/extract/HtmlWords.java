package senryaku.loader.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of an HTML page, a block a line; table rows are written with bars, list items with a dash. */
final class HtmlWords {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "svg", "iframe", "object");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    private HtmlWords() {}

    /** Nothing that the page refers to is fetched; the encoding is the one that the page names, or else UTF-8. */
    static String of(byte[] page) {
        try {
            HtmlWords words = new HtmlWords();
            words.read(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
            words.endLine();
            return words.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Node node) {
        if (node instanceof TextNode words) {
            line.append(SPACE.matcher(words.getWholeText()).replaceAll(" "));
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return;
        }
        switch (tag) {
            case "br" -> endLine();
            case "tr" -> row(element);
            case "li" -> {
                endLine();
                line.append("- ");
                element.childNodes().forEach(this::read);
                endLine();
            }
            default -> block(element);
        }
    }

    private void block(Element element) {
        if (!element.isBlock()) {
            element.childNodes().forEach(this::read);
            return;
        }
        endLine();
        element.childNodes().forEach(this::read);
        endLine();
    }

    private void row(Element row) {
        endLine();
        String cells = row.children().stream()
                .map(cell -> SPACE.matcher(cell.text()).replaceAll(" ").strip().replace("|", "｜"))
                .collect(Collectors.joining(" | ", "| ", " |"));
        line.append(cells);
        endLine();
    }

    private void endLine() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty() && !words.equals("-")) {
            text.append(words).append('\n');
        }
    }
}
