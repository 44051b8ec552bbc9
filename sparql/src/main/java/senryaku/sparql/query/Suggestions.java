package senryaku.sparql.query;

import java.util.List;
import java.util.function.Predicate;

/** What somebody may have meant who asked for a thing that is not there. */
public final class Suggestions {

    private final Kinds kinds;
    private final Things things;

    /**
     * @param kinds how things are named
     * @param target where names are looked up
     */
    public Suggestions(Kinds kinds, QueryTarget target) {
        this.kinds = kinds;
        this.things = new Things(target);
    }

    /** The things of the same kind whose names are nearest, then those of any kind; each as {@code kind:slug (name)}. */
    public List<String> of(String iri) {
        int cut = iri.lastIndexOf('/') + 1;
        List<String> near = nearest(iri.substring(cut), other -> other.startsWith(iri.substring(0, cut)));
        return near.isEmpty() ? nearest(iri.substring(cut), other -> other.startsWith(kinds.base())) : near;
    }

    private List<String> nearest(String slug, Predicate<String> wanted) {
        return things.nearest(slug, wanted).stream()
                .map(named -> "%s (%s)".formatted(kinds.compact(named.iri()), named.name()))
                .toList();
    }
}
