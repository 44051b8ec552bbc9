package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import senryaku.sparql.evidence.Line;
import senryaku.sparql.evidence.MarkedText;
import senryaku.sparql.evidence.Offsets;
import senryaku.sparql.evidence.Place;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.ui.Cell;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Reading;
import senryaku.sparql.ui.Table;

/**
 * A document as published, with the words on which statements rest; and a quote with the lines around it. What is said of
 * them as things, and a document without its text, is answered as of any other thing.
 */
final class DocumentPage implements Page {

    static final String DOCUMENTS = "/doc/document/";
    static final String QUOTES = "/doc/quote/";

    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** Words as answers show them, where several quotes are joined. */
    private static final Pattern JOINT = Pattern.compile(" … ");

    /** So many lines before and behind a quote are shown. */
    private static final int AROUND = 3;

    /** So many quotes can be chosen at once. */
    private static final int CHOSEN_AT_MOST = 20;

    private final Pages pages;
    private final Scenery scenery;
    private final Documents documents;
    private final Kinds kinds;
    private final Page things;

    DocumentPage(Pages pages, Scenery scenery, Documents documents, Kinds kinds, Page things) {
        this.pages = pages;
        this.scenery = scenery;
        this.documents = documents;
        this.kinds = kinds;
        this.things = things;
    }

    @Override
    public void answer(Call call) throws IOException {
        boolean document = call.path().startsWith(DOCUMENTS);
        String slug = call.path().substring(document ? DOCUMENTS.length() : QUOTES.length());
        Optional<Format> format = slug.matches("[A-Za-z0-9._-]+") ? form(call, document) : Optional.empty();
        if (format.isEmpty()) {
            things.answer(call);
        } else if (document) {
            document(call, kinds.thing("document", slug), format.get());
        } else {
            quote(call, kinds.thing("quote", slug));
        }
    }

    /** The forms that are made here: the page, and of a document the bare text. */
    private static Optional<Format> form(Call call, boolean document) {
        List<Format> offered = new ArrayList<>(Format.GRAPHS);
        if (document) {
            offered.add(1, Format.TEXT);
        }
        offered.add(Format.HTML);
        Format format = call.format(offered);
        return Optional.of(format).filter(wanted -> wanted == Format.HTML || wanted == Format.TEXT);
    }

    private void document(Call call, String iri, Format format) throws IOException {
        Optional<Documents.Text> text = documents.text(iri);
        if (text.isEmpty()) {
            things.answer(call);
        } else if (format == Format.TEXT) {
            if (!call.unchanged(format.word())) {
                call.response().setHeader("Content-Language", text.get().language());
                call.send(200, format.contentType(), text.get().words());
            }
        } else if (!call.unchanged("html-" + call.language().tag())) {
            whole(call, iri, text.get());
        }
    }

    private void whole(Call call, String iri, Documents.Text text) throws IOException {
        Look look = scenery.look(call);
        Map<Place, String> quotes = documents.quotes(iri);
        Offsets offsets = new Offsets(text.words());
        Set<Place> chosen = chosen(call, quotes.keySet(), offsets);
        List<Line> lines = MarkedText.lines(text.words(), quotes.keySet(), chosen);
        boolean asked =
                call.parameter("words").isPresent() || call.parameter("quote").isPresent();
        String problem = asked && chosen.isEmpty()
                ? look.texts()
                        .get(
                                "document.absent",
                                call.parameter("words")
                                        .or(() -> call.parameter("quote"))
                                        .orElse(""))
                : "";
        Table about = documents.table("about", iri, look);
        List<Link> forms = new ArrayList<>(SparqlPage.forms(call, Format.GRAPHS));
        forms.addFirst(new Link("txt", call.addressWith("format", "txt")));
        String page = look.link(call.path());
        List<Reading.Chosen> panels = panels(chosen, quotes, offsets, lines, look);
        call.html(
                200,
                pages.document(
                        look,
                        new Reading(
                                iri,
                                name(about, look, iri),
                                text.language(),
                                page,
                                about,
                                forms,
                                lines,
                                quotes.size(),
                                panels,
                                problem)));
    }

    private void quote(Call call, String iri) throws IOException {
        Optional<Documents.Source> source = documents.source(iri);
        Optional<Documents.Text> text = source.flatMap(found -> documents.text(found.document()));
        if (source.isEmpty() || text.isEmpty()) {
            things.answer(call);
        } else if (!call.unchanged("html-" + call.language().tag())) {
            Look look = scenery.look(call);
            String document = source.get().document();
            Set<Place> chosen = Set.of(source.get().place());
            List<Line> lines = MarkedText.lines(text.get().words(), Set.of(), chosen);
            Offsets offsets = new Offsets(text.get().words());
            Map<Place, String> quotes = Map.of(source.get().place(), iri);
            Table about = documents.table("about", document, look);
            List<Reading.Chosen> panels = panels(chosen, quotes, offsets, lines, look);
            int last = panels.getFirst().line()
                    + (int) panels.getFirst().words().lines().count()
                    - 1;
            List<Line> near = lines.subList(
                    Math.max(0, panels.getFirst().line() - 1 - AROUND), Math.min(lines.size(), last + AROUND));
            Reading reading = new Reading(
                    document,
                    name(about, look, document),
                    text.get().language(),
                    Addresses.of(kinds, document, look),
                    about,
                    SparqlPage.forms(call, Format.GRAPHS),
                    near,
                    1,
                    panels,
                    "");
            call.html(200, pages.quote(look, reading));
        }
    }

    /** The quotes that the address asks for: by their place, or by their words. */
    private static Set<Place> chosen(Call call, Set<Place> quotes, Offsets offsets) {
        Set<Place> chosen = new LinkedHashSet<>();
        call.parameter("quote")
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .map(place -> new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                .filter(place -> place.start() < place.end() && place.end() <= offsets.count())
                .ifPresent(chosen::add);
        call.parameter("words").filter(words -> !words.isBlank()).ifPresent(words -> {
            List<String> parts = List.of(JOINT.split(words));
            boolean cut = Reading.mayBeCut(words);
            quotes.stream()
                    .sorted()
                    .filter(place -> is(offsets.words(place.start(), place.end()), parts, cut))
                    .limit(CHOSEN_AT_MOST)
                    .forEach(chosen::add);
        });
        return chosen;
    }

    private static boolean is(String quoted, List<String> parts, boolean cut) {
        return parts.contains(quoted) || (cut && quoted.startsWith(parts.getLast()));
    }

    private List<Reading.Chosen> panels(
            Set<Place> chosen, Map<Place, String> quotes, Offsets offsets, List<Line> lines, Look look) {
        Map<Place, Integer> begin = MarkedText.beginnings(lines);
        return chosen.stream()
                .sorted()
                .map(place -> {
                    String iri = quotes.getOrDefault(place, "");
                    return new Reading.Chosen(
                            iri,
                            place,
                            offsets.words(place.start(), place.end()),
                            begin.getOrDefault(place, 1),
                            iri.isEmpty()
                                    ? new Table(List.of(), List.of(), false)
                                    : documents.table("resting", iri, look),
                            others(place, quotes.keySet(), offsets));
                })
                .toList();
    }

    private static List<Reading.Other> others(Place place, Set<Place> quotes, Offsets offsets) {
        return quotes.stream()
                .filter(other -> !other.equals(place) && other.start() < place.end() && place.start() < other.end())
                .sorted()
                .map(other -> new Reading.Other(other, offsets.words(other.start(), other.end())))
                .toList();
    }

    /** The label in the language of the page, else any, else the given words. */
    static String name(Table about, Look look, String iri) {
        List<Cell> labels = about.rows().stream()
                .filter(row -> row.getFirst().iri().matches(".*(rdf-schema#label|skos/core#prefLabel)"))
                .map(row -> row.get(1))
                .toList();
        return labels.stream()
                .filter(label -> label.lang().equals(look.language().tag()))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(Cell::text)
                .orElse(iri);
    }
}
