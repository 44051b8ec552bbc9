package senryaku.sparql.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Negotiation;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/**
 * A named graph under its own IRI: for people its size and its first triples, for machines all of it, streamed, so that
 * memory does not grow with its size.
 */
final class GraphPage implements Page {

    static final String FOLDER = "/graph/";

    /** So many triples a page shows. */
    private static final int SHOWN = 200;

    /** So much is written at once, in bytes. */
    private static final int PIECE = 1 << 16;

    /** The forms that can be written while the graph is read. */
    private static final List<Format> STREAMED = List.of(Format.TURTLE, Format.NTRIPLES, Format.NQUADS);

    private final Pages pages;
    private final Scenery scenery;
    private final Answering answering;
    private final Kinds kinds;
    private final Tables tables;
    private final Description description;
    private final Absent absent;

    GraphPage(
            Pages pages,
            Scenery scenery,
            Answering answering,
            Kinds kinds,
            Tables tables,
            Description description,
            Absent absent) {
        this.pages = pages;
        this.scenery = scenery;
        this.answering = answering;
        this.kinds = kinds;
        this.tables = tables;
        this.description = description;
        this.absent = absent;
    }

    @Override
    public void answer(Call call) throws IOException {
        String path = call.path().substring(1);
        if (!path.matches("[A-Za-z0-9/._-]+")) {
            throw Refusal.of(404, "notFound", call.path());
        }
        if (isKnown(path)) {
            answer(call, path, Optional.empty());
            return;
        }
        for (Format format : STREAMED) {
            String ending = "." + format.word();
            String bare = path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
            if (!bare.equals(path) && isKnown(bare)) {
                answer(call, bare, Optional.of(format));
                return;
            }
        }
        throw absent.refusal(kinds.base() + path, call.path());
    }

    private boolean isKnown(String path) {
        Query query = QueryFactory.create("ASK { GRAPH <%s> { ?s ?p ?o } }".formatted(kinds.base() + path));
        boolean[] known = {false};
        answering.run(query, answer -> known[0] = answer.equals(new Answer.Truth(true)));
        return known[0];
    }

    private void answer(Call call, String path, Optional<Format> wanted) throws IOException {
        List<Format> offered = new ArrayList<>(STREAMED);
        offered.add(Format.HTML);
        boolean browser = call.parameter("format").isEmpty()
                && Negotiation.choose(call.accept(), offered).equals(Optional.of(Format.HTML));
        Format format = wanted.orElseGet(() -> browser ? Format.HTML : call.format(offered));
        links(call, path);
        if (call.unchanged(
                format.word() + (format == Format.HTML ? "-" + call.language().tag() : ""))) {
            return;
        }
        if (format == Format.HTML) {
            people(call, path);
        } else {
            stream(call, NodeFactory.createURI(kinds.base() + path), format);
        }
    }

    private void links(Call call, String path) {
        List<String> links = new ArrayList<>();
        STREAMED.forEach(format -> links.add(
                "</%s.%s>; rel=\"alternate\"; type=\"%s\"".formatted(path, format.word(), format.mediaType())));
        links.add("<%s>; rel=\"describedby\"".formatted(DescriptionPage.VOID));
        call.response().setHeader("Link", String.join(", ", links));
    }

    private void people(Call call, String path) throws IOException {
        Look look = scenery.look(call);
        String iri = kinds.base() + path;
        Query count = QueryFactory.create("SELECT (COUNT(*) AS ?number) { GRAPH <%s> { ?s ?p ?o } }".formatted(iri));
        String[] number = {""};
        answering.run(call, count, answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows()
                        .forEachRemaining(row -> number[0] = "%,d"
                                .formatted(Long.parseLong(
                                        row.get(Var.alloc("number")).getLiteralLexicalForm())));
            }
        });
        Query some = QueryFactory.create(
                "SELECT ?subject ?property ?value { GRAPH <%s> { ?subject ?property ?value } } LIMIT %d"
                        .formatted(iri, SHOWN));
        Table[] table = new Table[1];
        answering.run(call, some, answer -> table[0] = tables.of(answer, other -> Addresses.of(kinds, other, look)));
        List<Link> forms = STREAMED.stream()
                .map(format -> new Link(format.word(), look.pinned("/" + path + "." + format.word())))
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("iri", iri);
        page.put("number", number[0]);
        page.put("shown", SHOWN);
        page.put("document", document(path, look));
        page.put("forms", forms);
        page.put("table", table[0]);
        page.put("citation", description.citation(call, kinds.compact(iri), iri));
        call.html(200, pages.graph(look, page));
    }

    /** Where the document is that the graph was made from; empty for what is derived. */
    private static String document(String path, Look look) {
        String[] parts = path.split("/", -1);
        boolean ofSource =
                parts.length == 3 && Set.of("source", "evidence", "curation").contains(parts[1]);
        return ofSource ? look.link("/doc/document/" + parts[2]) : "";
    }

    private void stream(Call call, Node graph, Format format) {
        call.response().setContentType(format.contentType());
        try {
            answering.scan(call, graph, (quads, place) -> write(call, quads, format, place));
        } catch (RuntimeException e) {
            if (!call.response().isCommitted()) {
                throw e;
            }
            call.request().setAttribute(Answering.CUT, true);
        }
    }

    private void write(Call call, Iterator<Quad> quads, Format format, Gate.Place place) {
        try {
            OutputStream pieces =
                    new BufferedOutputStream(new Yielding(call.response().getOutputStream(), place), PIECE);
            StreamRDF out = StreamRDFWriter.getWriterStream(new Unflushed(pieces), lang(format));
            out.start();
            if (format == Format.TURTLE) {
                new Prefixes(kinds).all().forEach(out::prefix);
            }
            while (quads.hasNext()) {
                Quad quad = quads.next();
                if (format == Format.NQUADS) {
                    out.quad(quad);
                } else {
                    out.triple(Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject()));
                }
            }
            out.finish();
            pieces.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lang lang(Format format) {
        return switch (format) {
            case NTRIPLES -> Lang.NTRIPLES;
            case NQUADS -> Lang.NQUADS;
            default -> Lang.TURTLE;
        };
    }
}
