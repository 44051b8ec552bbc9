package senryaku.sparql.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.release.Archive;
import senryaku.sparql.release.Changes;

/** Makes the pages. The templates escape everything that comes from data or from the caller. */
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The start page. */
    public String start(Look look, String published, List<Count> counts, List<Link> questions, String linkedData) {
        return render(
                "start.jte",
                Map.of(
                        "look",
                        look,
                        "published",
                        published,
                        "counts",
                        counts,
                        "questions",
                        questions,
                        "linkedData",
                        linkedData));
    }

    /** The list of saved queries. */
    public String catalogue(Look look, String words, List<SavedQuery> queries) {
        return render("catalogue.jte", Map.of("look", look, "words", words, "queries", queries));
    }

    /** A saved query with its form and its answer. */
    public String savedQuery(Look look, Asked asked) {
        return render("saved-query.jte", Map.of("look", look, "asked", asked));
    }

    /** A query over the federation, with how its members fared. */
    public String federated(Look look, Free free, Members members) {
        return render("federated.jte", Map.of("look", look, "free", free, "members", members));
    }

    /** The SPARQL form, with the answer if a query was asked. */
    public String sparql(Look look, Free free) {
        return render("sparql.jte", Map.of("look", look, "free", free));
    }

    /** What is known of a thing. */
    public String thing(Look look, Thing thing) {
        return render("thing.jte", Map.of("look", look, "thing", thing));
    }

    /** A named graph. */
    public String graph(Look look, Map<String, Object> graph) {
        Map<String, Object> values = new LinkedHashMap<>(graph);
        values.put("look", look);
        return render("graph.jte", values);
    }

    /**
     * What is known of a thing as of a day.
     *
     * @param day as it was asked for
     * @param certainty of the thing itself, if it is a seat
     * @param now where all days are shown
     */
    public String day(Look look, ThingOnDay thing, String day, String certainty, String now) {
        return render("day.jte", Map.of("look", look, "thing", thing, "day", day, "certainty", certainty, "now", now));
    }

    /** A document with all that is quoted from it. */
    public String document(Look look, Reading reading) {
        return render("document/whole.jte", Map.of("look", look, "reading", reading));
    }

    /** A quote in its surroundings. */
    public String quote(Look look, Reading reading) {
        return render("document/quote.jte", Map.of("look", look, "reading", reading));
    }

    /** The releases that are kept. */
    public String releases(Look look, List<Archive.Entry> entries, List<Archive.Moment> moments) {
        return render("releases.jte", Map.of("look", look, "entries", entries, "moments", moments));
    }

    /** One release. */
    public String release(Look look, Archive.Entry entry, String before) {
        return render("release.jte", Map.of("look", look, "entry", entry, "before", before));
    }

    /**
     * What changed between two releases.
     *
     * @param whole where nothing is left out; empty if nothing is
     */
    public String changes(Look look, Changes changes, List<Link> forms, String whole) {
        return render("changes.jte", Map.of("look", look, "changes", changes, "forms", forms, "whole", whole));
    }

    /** A picture with its table. */
    public String picture(Look look, Picture picture) {
        return render("picture.jte", Map.of("look", look, "picture", picture));
    }

    /** The seats as a network and as a table. */
    public String network(Look look, Network network) {
        return render("network.jte", Map.of("look", look, "network", network));
    }

    /** A page that says what went wrong. */
    public String problem(Look look, int status, String message) {
        return render("problem.jte", Map.of("look", look, "status", status, "message", message));
    }

    /**
     * A few words about a thing, for other pages to show in a frame.
     *
     * @param id {@code KIND/SLUG}
     * @param shown values by the label of their property
     */
    public String preview(Look look, String id, Map<String, List<String>> shown) {
        return render("preview.jte", Map.of("look", look, "id", id, "shown", shown));
    }

    String render(String template, Map<String, Object> values) {
        StringOutput page = new StringOutput();
        engine.render(template, values, page);
        return page.toString();
    }
}
