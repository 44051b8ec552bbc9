package senryaku.sparql.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import senryaku.ontology.search.NameAnalyzer;
import senryaku.ontology.search.TextFields;

/**
 * Lucene's query language for {@code text:query}: words, "phrases", AND, OR, NOT, groups, {@code word*}, and {@code word~1}.
 * Several words are all meant unless OR says otherwise; a run of Japanese is one phrase.
 */
final class LuceneQuery extends QueryParser {

    /** Longest query, in UTF-16 code units. */
    private static final int LONGEST = 1000;

    /** Most wildcards and inexact words in one query: each is compared with every word of the index. */
    private static final int MOST_INEXACT = 8;

    /** Longest of these, in UTF-16 code units. */
    private static final int LONGEST_INEXACT = 100;

    private int inexact;

    private LuceneQuery() {
        super(TextFields.WORDS, new NameAnalyzer());
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
        setAllowLeadingWildcard(false);
    }

    /**
     * Reads a query.
     *
     * @throws LuceneSyntaxException if it is none, or would take too long
     */
    static Query read(String text) {
        if (text.length() > LONGEST) {
            throw new LuceneSyntaxException(text, "longer than %d characters".formatted(LONGEST));
        }
        try {
            return new LuceneQuery().parse(text);
        } catch (ParseException | IndexSearcher.TooManyClauses | IllegalArgumentException e) {
            throw new LuceneSyntaxException(text, firstLine(e));
        } catch (StackOverflowError e) {
            throw new LuceneSyntaxException(text, "nested too deeply");
        }
    }

    private static String firstLine(Exception e) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        return String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
    }

    /** A field of another name is refused: in 10:30 and http://… the colon belongs to the words. */
    private static void mustBeWords(String field) throws ParseException {
        if (!field.equals(TextFields.WORDS)) {
            throw new ParseException("\"%s:\" is no field; put words with a colon in quotes".formatted(field));
        }
    }

    private void count(String text) throws ParseException {
        if (text.length() > LONGEST_INEXACT) {
            throw new ParseException("a wildcard or inexact word longer than %d".formatted(LONGEST_INEXACT));
        }
        inexact++;
        if (inexact > MOST_INEXACT) {
            throw new ParseException("more than %d wildcards and inexact words".formatted(MOST_INEXACT));
        }
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        mustBeWords(field);
        return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        mustBeWords(field);
        return super.getFieldQuery(field, text, slop);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        mustBeWords(field);
        count(text);
        return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        mustBeWords(field);
        count(text);
        return super.getWildcardQuery(field, text);
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        mustBeWords(field);
        count(text);
        return super.getFuzzyQuery(field, text, similarity);
    }

    @Override
    protected Query newFuzzyQuery(Term term, float similarity, int prefixLength) {
        return super.newFuzzyQuery(term, similarity, Math.max(1, prefixLength));
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        throw new ParseException("regular expressions are switched off; put a slash in quotes");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo)
            throws ParseException {
        throw new ParseException("ranges are switched off; put brackets in quotes");
    }
}
