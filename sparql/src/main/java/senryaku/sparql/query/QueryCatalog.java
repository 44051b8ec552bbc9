package senryaku.sparql.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All saved queries. */
public final class QueryCatalog {

    /** Where the shipped queries lie on the class path. */
    public static final String FOLDER = "senryaku/queries/";

    private final Map<String, SavedQuery> queries = new LinkedHashMap<>();

    private QueryCatalog(Collection<SavedQuery> found) {
        found.stream()
                .sorted(Comparator.comparingInt(SavedQuery::order).thenComparing(SavedQuery::name))
                .forEach(query -> queries.put(query.name(), query));
    }

    /**
     * Reads every {@code .rq} of {@link #FOLDER}.
     *
     * @throws QueryFileException at the first file that is not as it must be
     */
    public static QueryCatalog load() {
        return load(QueryCatalog.class.getClassLoader(), FOLDER);
    }

    /** The same queries for data whose names begin with another base. */
    public static QueryCatalog load(Kinds kinds) {
        return load(FOLDER, kinds);
    }

    /** The queries of another folder of the program. */
    public static QueryCatalog load(String folder, Kinds kinds) {
        return load(QueryCatalog.class.getClassLoader(), folder, kinds);
    }

    /** Reads every {@code .rq} of a folder of the class path. */
    public static QueryCatalog load(ClassLoader loader, String folder) {
        return load(loader, folder, new Kinds(Kinds.SHIPPED_BASE));
    }

    private static QueryCatalog load(ClassLoader loader, String folder, Kinds kinds) {
        return new QueryCatalog(ClassPathFolder.read(loader, folder, ".rq").entrySet().stream()
                .map(file -> QueryFile.read(file.getKey(), kinds.rebase(file.getValue())))
                .toList());
    }

    /** These queries and then those of another catalogue. */
    public QueryCatalog and(QueryCatalog other) {
        QueryCatalog both = new QueryCatalog(List.of());
        both.queries.putAll(queries);
        other.queries.forEach(both.queries::putIfAbsent);
        return both;
    }

    /** All, in the order of lists. */
    public List<SavedQuery> all() {
        return List.copyOf(queries.values());
    }

    /** The query of that name. */
    public Optional<SavedQuery> get(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /** The names that are like this one, best first. */
    public List<String> nearest(String name) {
        return Nearest.of(name, queries.keySet(), known -> known);
    }

    /** The queries whose name, question or columns hold the words; all for no words. */
    public List<SavedQuery> search(String words) {
        String wanted = Nearest.plain(words);
        return all().stream()
                .filter(query -> Nearest.plain(query.name()
                                + query.question().ja()
                                + query.question().en()
                                + String.join(" ", query.columns()))
                        .contains(wanted))
                .toList();
    }
}
