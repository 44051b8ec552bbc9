package senryaku.loader.fact;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import senryaku.loader.source.Document;

/**
 * The words of some quotes, for asking whether something is said in them. Width, white space and the asterisks of bold
 * type make no difference: 安西祐一郎 is said in 安西 祐一郎, and AI in **ＡＩ**.
 */
public final class Words {

    private static final Pattern NO_DIFFERENCE = Pattern.compile("[\\s\\p{Z}*]+");

    /** Stands between quotes and is in no text, so that nothing is found across two quotes. */
    private static final String SEPARATOR = "\uFFFF";

    private final String normal;

    private Words(String normal) {
        this.normal = normal;
    }

    /** The words at some places of a document, together. */
    static Words of(Document document, List<Span> spans) {
        StringBuilder normal = new StringBuilder(SEPARATOR);
        spans.forEach(span ->
                normal.append(normal(document.words(span.start(), span.end()))).append(SEPARATOR));
        return new Words(normal.toString());
    }

    /** Whether something is said; nothing is said by white space alone. */
    boolean say(String words) {
        String wanted = normal(words);
        return !wanted.isEmpty() && normal.contains(wanted);
    }

    /** The form in which words are compared. */
    static String normal(String words) {
        return NO_DIFFERENCE
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
