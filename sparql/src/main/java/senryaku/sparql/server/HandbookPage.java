package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.handbook.Handbook;
import senryaku.sparql.ui.Guide;
import senryaku.sparql.ui.HandbookPages;
import senryaku.sparql.ui.Pages;

/** The ontology with its shapes, codes, questions and examples: pages for people, the same for machines. */
final class HandbookPage implements Page {

    private final Scenery scenery;
    private final HandbookPages pages;
    private final Usage usage;
    private final String base;
    private final Page others;
    private final Description description;
    private @Nullable Handbook book;

    /**
     * @param base the IRI that all names begin with
     * @param others answers what the handbook does not know
     * @param description knows the licence of the data
     */
    HandbookPage(Pages pages, Scenery scenery, Answering answering, String base, Page others, Description description) {
        this.scenery = scenery;
        this.pages = new HandbookPages(pages);
        this.usage = new Usage(answering, base);
        this.base = base;
        this.others = others;
        this.description = description;
    }

    /** Leads to the chapter where a term of another of our files is explained, such as {@code shapes#Membership}. */
    static void redirect(Call call) {
        String[] names = call.path().substring(1).split("/", 2);
        call.keepable("no-cache");
        call.response().setHeader("Location", "/ontology/" + names[0] + (names.length == 1 ? "" : "#" + names[1]));
        call.response().setStatus(303);
    }

    @Override
    public void answer(Call call) throws IOException {
        Handbook read = book();
        Leaves leaves = new Leaves(read, pages, usage);
        Ending ending = Ending.of(call.path());
        Optional<Leaf> leaf = leaves.at(call.path());
        if (leaf.isPresent()) {
            answer(call, leaf.get(), read, Optional.empty());
            return;
        }
        leaf = ending.format().isEmpty() ? leaf : leaves.at(ending.path());
        if (leaf.isEmpty()) {
            others.answer(call);
        } else {
            answer(call, leaf.get(), read, ending.format());
        }
    }

    private void answer(Call call, Leaf leaf, Handbook read, Optional<Format> wanted) throws IOException {
        List<Format> offered = new ArrayList<>(leaf.graph().isPresent() ? Format.GRAPHS : List.of());
        offered.add(Format.HTML);
        Format format = wanted.orElseGet(() -> call.format(offered));
        if (!offered.contains(format)) {
            throw Refusal.of(404, "notFound", call.path());
        }
        links(call, leaf, wanted.isPresent());
        if (format == Format.HTML) {
            people(call, leaf, read);
        } else if (!call.unchanged(format.word())) {
            machines(call, leaf.graph().orElseThrow(), format);
        }
    }

    /** A term has its place in the ontology's own IRI; all else has the address of its page. */
    private void links(Call call, Leaf leaf, boolean hasEnding) {
        String document = (hasEnding ? Ending.of(call.path()).path() : call.path()).substring(1);
        String iri = base + document.replaceFirst("^ontology/terms/", "ontology#");
        if (leaf.graph().isPresent()) {
            LinkHeaders.set(call, document, iri, description);
        } else {
            LinkHeaders.set(call, description);
        }
    }

    private void people(Call call, Leaf leaf, Handbook read) throws IOException {
        if (!call.unchanged("html-" + call.language().tag())) {
            call.html(200, leaf.page().apply(new Guide(scenery.look(call), read, usage.documents())));
        }
    }

    private static void machines(Call call, Graph graph, Format format) throws IOException {
        call.response().setContentType(format.contentType());
        new Answer.Triples(graph).write(call.response().getOutputStream(), format);
    }

    /** The files are read when somebody first asks, so that the server starts without them. */
    private synchronized Handbook book() {
        Handbook known = book;
        if (known == null) {
            known = Handbook.read(new OntologyFiles(base));
            book = known;
        }
        return known;
    }
}
