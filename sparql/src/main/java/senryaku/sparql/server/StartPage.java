package senryaku.sparql.server;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import senryaku.sparql.describe.SchemaOrg;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;

/** What this is, what is loaded, and questions that run. */
final class StartPage implements Page {

    /** So many questions are proposed. */
    private static final int PROPOSED = 9;

    /** The data is Japan's: its days are counted there. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx").withZone(ZoneId.of("Asia/Tokyo"));

    private final Pages pages;
    private final Scenery scenery;
    private final Overview overview;
    private final QueryCatalog catalog;
    private final Description description;
    private final String published;

    StartPage(
            Pages pages,
            Scenery scenery,
            Overview overview,
            QueryCatalog catalog,
            OpenRelease release,
            Description description) {
        this.pages = pages;
        this.scenery = scenery;
        this.overview = overview;
        this.catalog = catalog;
        this.description = description;
        this.published = TIME.format(release.published());
    }

    @Override
    public void answer(Call call) throws IOException {
        call.scripted();
        if (call.unchanged("start-" + call.language().tag())) {
            return;
        }
        Look look = scenery.look(call);
        List<Link> questions = catalog.all().stream()
                .flatMap(query -> question(query, look))
                .limit(PROPOSED)
                .toList();
        call.html(
                200,
                pages.start(
                        look,
                        published,
                        overview.counts(look.texts()),
                        questions,
                        SchemaOrg.dataset(description.site(call), description.isLicensed())));
    }

    private static Stream<Link> question(SavedQuery query, Look look) {
        return query.examples().stream()
                .limit(1)
                .map(example -> new Link(
                        example.question().in(look.language()),
                        look.link("/queries/" + query.name() + example.address())));
    }
}
