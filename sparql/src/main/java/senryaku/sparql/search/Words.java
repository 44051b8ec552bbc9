package senryaku.sparql.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import senryaku.ontology.search.Folding;
import senryaku.ontology.search.NameAnalyzer;
import senryaku.ontology.search.TextFields;

/** What somebody typed, as a Lucene query that is built, not parsed: no character of it means anything but itself. */
final class Words {

    /** So many words are looked at; what follows them does not count. */
    private static final int MOST = 64;

    /** Longest text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 1000;

    /** Longest beginning of a name that is looked for, in UTF-16 code units; Lucene itself allows 1000. */
    private static final int LONGEST_BEGINNING = 200;

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    private static final Analyzer ANALYZER = new NameAnalyzer();

    private final String text;
    private final List<String> words;

    private Words(String text, List<String> words) {
        this.text = text;
        this.words = words;
    }

    static Words of(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new Words(shortened, split(shortened));
    }

    /** Whether there is no letter or digit in it. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The whole name, its beginning, all words in one piece, or each word somewhere; in this order of worth. */
    Query literal() {
        String whole = Folding.letters(text);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(new TermQuery(new Term(TextFields.WHOLE, whole)), 1000), Occur.SHOULD);
        if (whole.length() <= LONGEST_BEGINNING) {
            any.add(new BoostQuery(new PrefixQuery(new Term(TextFields.WHOLE, whole)), 100), Occur.SHOULD);
        }
        any.add(new BoostQuery(piece(words), 10), Occur.SHOULD);
        any.add(apart(), Occur.SHOULD);
        return any.build();
    }

    /** At least half of the words, in any order. */
    Query similar() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        List<String> once = words.stream().distinct().toList();
        once.forEach(word -> some.add(new TermQuery(new Term(TextFields.WORDS, word)), Occur.SHOULD));
        some.setMinimumNumberShouldMatch((once.size() + 1) / 2);
        return some.build();
    }

    /** Each of the words that blanks separate; Japanese runs stay in one piece. */
    private Query apart() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : BLANK.split(text, -1)) {
            List<String> pieces = split(part);
            if (!pieces.isEmpty()) {
                all.add(piece(pieces), Occur.MUST);
            }
        }
        return all.build();
    }

    /** Words one after the other; a single one also as the beginning of a longer one. */
    private static Query piece(List<String> words) {
        if (words.size() == 1) {
            return new PrefixQuery(new Term(TextFields.WORDS, words.getFirst()));
        }
        return new PhraseQuery(TextFields.WORDS, words.toArray(String[]::new));
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream(TextFields.WORDS, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST) {
                words.add(word.toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
