package senryaku.sparql.server;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;

/** The queries with which one begins at the editor: a few that are made to be changed, then every saved query. */
final class Examples {

    /** Where the queries lie that are made to be changed. */
    private static final String FOLDER = "senryaku/examples/";

    private final List<SavedQuery> queries;

    private final String page;

    /** @param page that shows them */
    Examples(String page, QueryCatalog... catalogs) {
        this.page = page;
        this.queries =
                Stream.of(catalogs).flatMap(catalog -> catalog.all().stream()).toList();
    }

    /** The shipped examples, for data whose names begin with a base, and the saved queries of a server. */
    static Examples of(QueryCatalog saved, Kinds kinds) {
        return new Examples(Endpoint.PATH, QueryCatalog.load(FOLDER, kinds), saved);
    }

    /** One link for every example. */
    List<Link> links(Look look) {
        return queries.stream()
                .map(query ->
                        new Link(query.question().in(look.language()), look.link(page + "?example=" + query.name())))
                .toList();
    }

    /**
     * The SPARQL of an example, without the header that says how it is asked as a saved query.
     *
     * @throws Refusal with 404 if there is none of that name
     */
    String text(String name) {
        return queries.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "unknownQuery", name))
                .text()
                .lines()
                .filter(line -> !line.startsWith("#+"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
