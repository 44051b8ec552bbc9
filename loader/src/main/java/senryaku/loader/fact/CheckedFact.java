package senryaku.loader.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import senryaku.loader.source.Document;

/**
 * A fact whose quotes were found.
 *
 * @param fact what is stated
 * @param pointer where it stands in its file, as a JSON pointer
 * @param quote the places of the words that it rests on
 * @param quotes the places of other words, for single keys
 */
public record CheckedFact(Fact fact, String pointer, List<Span> quote, Map<String, List<Span>> quotes) {

    /** The places of the words that one key rests on. */
    public List<Span> spans(String key) {
        return quotes.getOrDefault(key, quote);
    }

    /** Whether words are quoted for just this key. */
    public boolean quotesOwn(String key) {
        return quotes.containsKey(key);
    }

    /** The words that one key rests on. */
    Words words(String key, Document document) {
        return Words.of(document, spans(key));
    }

    /** All places that the fact rests on. */
    public List<Span> allSpans() {
        List<Span> all = new ArrayList<>(quote);
        quotes.values().forEach(all::addAll);
        return all;
    }
}
