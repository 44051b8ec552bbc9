package senryaku.ontology.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/**
 * Splits folded text: every kanji and kana is a word of its own, other letters and digits make words as they are written.
 * A run of Japanese is found as a phrase, so that any part of a name finds it, and nothing else does.
 */
public final class NameAnalyzer extends Analyzer {

    /** What a word has more than these UTF-16 code units does not count; Lucene refuses words of 32 kB. */
    private static final int LONGEST = 100;

    private static final String JAPANESE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー";
    private static final Pattern WORD = Pattern.compile(
            "[" + JAPANESE + "]|[\\p{L}\\p{M}\\p{N}&&[^" + JAPANESE + "]]+", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new PatternTokenizer(WORD, 0);
        return new TokenStreamComponents(words, new TruncateTokenFilter(words, LONGEST));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new StringReader(folded(reader));
    }

    /** Wildcards and the like are compared in the same form. */
    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return initReader(field, reader);
    }

    private static String folded(Reader reader) {
        try (reader) {
            StringBuilder text = new StringBuilder();
            char[] part = new char[4096];
            for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
                text.append(part, 0, read);
            }
            return Folding.characters(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
