package senryaku.sparql.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Prefixes;

/** The whole graph: with its named graphs as N-Quads, as their union in every other form. */
final class Whole {

    private static final Query TRIPLES = QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
    private static final Query QUADS = QueryFactory.create("SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }");
    private static final List<Format> OFFERED =
            List.of(Format.NQUADS, Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML);

    private Whole() {}

    /** The form that was asked for; N-Quads if none was. */
    static Format format(@Nullable String form) {
        return form == null
                ? Format.NQUADS
                : Format.named(form, OFFERED)
                        .orElseThrow(() -> Failure.of(Failure.CALL, "unknownFormat", form, Format.words(OFFERED)));
    }

    /** Writes a release from its dump, compressed N-Quads. */
    static void ofDump(Path dump, Prefixes prefixes, Format format, OutputStream out) {
        try (InputStream quads = new GZIPInputStream(Files.newInputStream(dump))) {
            if (format == Format.NQUADS) {
                quads.transferTo(out);
                return;
            }
            Graph union = GraphFactory.createDefaultGraph();
            RDFParser.source(quads).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    union.add(quad.asTriple());
                }
            });
            prefixes.put(union);
            new Answer.Triples(union).write(out, format);
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "unreadable", dump, String.valueOf(e.getMessage()));
        }
    }

    /** Writes all that an endpoint holds. */
    static void ofEndpoint(DataSource data, Format format, OutputStream out) {
        try (QueryExec run = data.target().prepare(format == Format.NQUADS ? QUADS : TRIPLES)) {
            if (format != Format.NQUADS) {
                Graph graph = run.construct();
                new Prefixes(data.kinds()).put(graph);
                new Answer.Triples(graph).write(out, format);
                return;
            }
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            run.select()
                    .forEachRemaining(row -> quads.quad(Quad.create(
                            row.get(Var.alloc("g")),
                            row.get(Var.alloc("s")),
                            row.get(Var.alloc("p")),
                            row.get(Var.alloc("o")))));
            quads.finish();
        }
    }
}
