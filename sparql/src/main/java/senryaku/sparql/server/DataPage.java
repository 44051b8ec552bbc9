package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.write.GraphNames;
import senryaku.sparql.write.Publisher.Now;
import senryaku.sparql.write.RdfUpload;
import senryaku.sparql.write.WriteProblem;

/** The SPARQL 1.1 Graph Store HTTP Protocol: everybody reads, who has a password writes; one request, one release. */
final class DataPage implements Page {

    static final String PATH = "/data";
    static final String FOLDER = PATH + "/";

    private static final List<Format> GIVEN = List.of(Format.TURTLE, Format.NTRIPLES, Format.JSONLD, Format.RDFXML);

    private static final String PARTS = "multipart/form-data";

    private final WriteDoor door;
    private final Answering answering;
    private final Drafting drafting;
    private final GraphNames names;
    private final RdfUpload upload;

    DataPage(WriteDoor door, Answering answering, Drafting drafting, Kinds kinds) {
        this.door = door;
        this.answering = answering;
        this.drafting = drafting;
        String base = kinds.base();
        this.names = new GraphNames(base);
        this.upload = new RdfUpload(new OntologyFiles(base).context(), base + "context.jsonld");
    }

    @Override
    public void answer(Call call) throws IOException {
        switch (call.request().getMethod()) {
            case "GET" -> read(call, graph(call).orElseThrow(() -> Refusal.of(400, "whichGraph")));
            case "DELETE" -> delete(call);
            default -> put(call, call.request().getMethod().equals("PUT"));
        }
    }

    /** The graph that a request means; empty if it names none. */
    private Optional<String> graph(Call call) {
        List<String> named = call.parameters().getOrDefault("graph", List.of());
        boolean unnamed = call.parameters().containsKey("default");
        String direct = direct(call);
        int said = named.size() + (unnamed ? 1 : 0) + (direct.isEmpty() ? 0 : 1);
        if (said > 1) {
            throw Refusal.of(400, "whichGraph");
        }
        if (said == 0) {
            return Optional.empty();
        }
        if (unnamed) {
            return Optional.of(names.unnamed());
        }
        String iri = direct.isEmpty() ? ours(call, named.getFirst()) : names.direct(direct);
        if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+")) {
            throw Refusal.of(400, "badGraph", iri);
        }
        return Optional.of(iri);
    }

    /** What the address says after {@code /data/}, as the caller wrote it. */
    private static String direct(Call call) {
        String path = call.request().getRequestURI();
        return path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
    }

    /** A graph by the address that this server has now is the same by its lasting IRI. */
    private String ours(Call call, String iri) {
        String here = call.origin() + FOLDER;
        return iri.startsWith(here) ? names.direct(iri.substring(here.length())) : iri;
    }

    private void read(Call call, String graph) {
        if (!isKnown(graph)) {
            throw Refusal.of(404, "noGraph", graph);
        }
        Query all = QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(graph));
        answering.send(call, all, call.format(GIVEN));
    }

    private boolean isKnown(String graph) {
        Query query = QueryFactory.create("ASK { GRAPH <%s> { ?s ?p ?o } }".formatted(graph));
        boolean[] known = {false};
        answering.run(query, answer -> known[0] = answer.equals(new Answer.Truth(true)));
        return known[0];
    }

    private void delete(Call call) {
        String user = door.user(call);
        String graph = graph(call).orElseThrow(() -> Refusal.of(400, "whichGraph"));
        door.write(
                call,
                user,
                now -> drafting.edited(call, now, (draft, budget) -> {
                    Node name = NodeFactory.createURI(graph);
                    boolean exists = draft.containsGraph(name);
                    mustMatch(call, now, exists);
                    if (!exists) {
                        throw new WriteProblem(404, "noGraph", graph);
                    }
                    draft.removeGraph(name);
                }));
        call.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void put(Call call, boolean replacing) {
        String user = door.user(call);
        Optional<String> named = graph(call);
        if (named.isEmpty() && replacing) {
            throw Refusal.of(400, "whichGraph");
        }
        String graph = named.orElseGet(() -> names.direct(UUID.randomUUID().toString()));
        Body body = body(call, replacing);
        boolean[] existed = {false};
        door.write(
                call,
                user,
                now -> drafting.edited(call, now, (draft, budget) -> {
                    Node name = NodeFactory.createURI(graph);
                    existed[0] = draft.containsGraph(name);
                    mustMatch(call, now, existed[0]);
                    if (replacing && existed[0]) {
                        draft.removeGraph(name);
                    }
                    for (Multipart.Part part : body.parts()) {
                        upload.read(
                                part.text(),
                                body.form(part),
                                name,
                                body.quads(named),
                                graph,
                                draft,
                                () -> Drafting.goOn(budget));
                    }
                }));
        if (named.isEmpty()) {
            call.response().setHeader("Location", call.origin() + FOLDER + names.path(graph));
        }
        call.response().setStatus(existed[0] ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CREATED);
    }

    /** Conditions on what is there (RFC 9110, section 13): a tag of ours begins with the release. */
    private static void mustMatch(Call call, Now now, boolean exists) {
        String tag = "\"" + now.release() + "-";
        String wanted = call.header("If-Match");
        boolean met = wanted.isEmpty() || (exists && (wanted.strip().equals("*") || names(wanted, tag)));
        String unwanted = call.header("If-None-Match");
        boolean free = unwanted.isEmpty() || !exists || !(unwanted.strip().equals("*") || names(unwanted, tag));
        if (!met || !free) {
            throw new WriteProblem(412, "otherState", now.release());
        }
    }

    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(",", -1))
                .anyMatch(one -> one.strip().replaceFirst("^W/", "").startsWith(tag));
    }

    private Body body(Call call, boolean replacing) {
        String header = call.header("Content-Type");
        String type = WriteDoor.mediaType(header);
        if (type.equals(PARTS) && !replacing) {
            return new Body(Multipart.read(header, WriteDoor.text(door.body(call))));
        }
        form(type);
        return new Body(List.of(new Multipart.Part(type, WriteDoor.text(door.body(call)))));
    }

    private static Lang form(String type) {
        return RdfUpload.form(type)
                .orElseThrow(() -> Refusal.of(
                        415,
                        "dataType",
                        type,
                        String.join(
                                ", ",
                                RdfUpload.FORMS.stream()
                                        .map(lang -> lang.getContentType().getContentTypeStr())
                                        .toList())));
    }

    /** One text, or the parts of a form. */
    private record Body(List<Multipart.Part> parts) {

        Lang form(Multipart.Part part) {
            return DataPage.form(part.type());
        }

        /** Forms of several graphs keep their graphs where no one graph is meant. */
        boolean quads(Optional<String> graph) {
            return graph.isEmpty()
                    && parts.stream()
                            .allMatch(part -> RDFLanguages.isQuads(DataPage.form(part.type()))
                                    && !DataPage.form(part.type()).equals(Lang.JSONLD));
        }
    }
}
