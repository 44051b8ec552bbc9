package senryaku.sparql.search;

import java.util.List;
import senryaku.sparql.query.Finder;
import senryaku.sparql.query.Kinds;

/** Finds things by their names, and quotes by their words, in the index. */
public final class ThingFinder implements Finder {

    /** So many things one search gives; the best ones. */
    public static final int MOST = 100;

    private static final String QUOTE = "quote";

    private final TextSearch search;
    private final Kinds kinds;

    /** @param kinds how things are named */
    public ThingFinder(TextSearch search, Kinds kinds) {
        this.search = search;
        this.kinds = kinds;
    }

    @Override
    public List<Found> find(String text, List<String> wanted) {
        return find(text, wanted, MOST);
    }

    /**
     * The same, so that somebody can tell whether there are more.
     *
     * @param most so many things at most
     */
    public List<Found> find(String text, List<String> wanted, int most) {
        Scope scope = wanted.equals(List.of(QUOTE)) ? Scope.quotes() : names(wanted);
        return search.find(text, scope, most).stream()
                .map(hit -> new Found(withoutPart(hit.thing()), hit.score()))
                .toList();
    }

    /** The words of a quote belong to a part of it, its selector. */
    private static String withoutPart(String iri) {
        return iri.replaceFirst("#.*", "");
    }

    /** The names of things of some kinds; of all kinds if none is named. */
    private Scope names(List<String> wanted) {
        List<String> all = wanted.isEmpty() ? Kinds.ALL : wanted;
        return Scope.names(all.stream().map(kind -> kinds.thing(kind, "")).toList());
    }
}
