package senryaku.sparql.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.network.NameSource;
import senryaku.sparql.network.NetworkMaker;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;

/** The whole graph: with its named graphs as N-Quads and CSV, as their union in every other form. */
final class Whole {

    private static final Query TRIPLES = QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
    private static final Query QUADS = QueryFactory.create(
            "SELECT ?graph ?subject ?predicate ?object WHERE { GRAPH ?graph { ?subject ?predicate ?object } }");
    private static final List<Format> OFFERED = List.of(
            Format.NQUADS,
            Format.TURTLE,
            Format.JSONLD,
            Format.NTRIPLES,
            Format.RDFXML,
            Format.CSV,
            Format.GEXF,
            Format.GRAPHML,
            Format.CYTOSCAPE,
            Format.DOT);
    private static final List<Var> COLUMNS =
            Stream.of("graph", "subject", "predicate", "object").map(Var::alloc).toList();

    private Whole() {}

    /** The form that was asked for; N-Quads if none was. */
    static Format format(@Nullable String form) {
        return form == null
                ? Format.NQUADS
                : Format.named(form, OFFERED)
                        .orElseThrow(() -> Failure.of(Failure.CALL, "unknownFormat", form, Format.words(OFFERED)));
    }

    /**
     * Writes a release from its dump, compressed N-Quads.
     *
     * @param language of the labels, where the form has labels
     */
    static void ofDump(Path dump, Kinds kinds, Language language, Format format, OutputStream out) {
        try (InputStream quads = new GZIPInputStream(Files.newInputStream(dump))) {
            if (format == Format.NQUADS) {
                quads.transferTo(out);
                return;
            }
            if (format == Format.CSV) {
                Iterator<Quad> all = AsyncParser.asyncParseQuads(quads, Lang.NQUADS, "");
                rows(Iter.map(all, Whole::row), out);
                return;
            }
            Graph union = GraphFactory.createDefaultGraph();
            RDFParser.source(quads).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    union.add(quad.asTriple());
                }
            });
            Prefixes prefixes = new Prefixes(kinds);
            prefixes.put(union);
            new Answer.Triples(union)
                    .write(
                            out,
                            format,
                            new NetworkMaker(kinds, prefixes::compact, language, NameSource.NONE),
                            Optional.empty());
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "unreadable", dump, String.valueOf(e.getMessage()));
        }
    }

    private static Binding row(Quad quad) {
        return BindingFactory.binding(
                COLUMNS.get(0), quad.getGraph(),
                COLUMNS.get(1), quad.getSubject(),
                COLUMNS.get(2), quad.getPredicate(),
                COLUMNS.get(3), quad.getObject());
    }

    private static void rows(Iterator<Binding> rows, OutputStream out) {
        new Answer.Rows(RowSetStream.create(COLUMNS, rows)).write(out, Format.CSV);
    }

    /** Writes all that an endpoint holds. */
    static void ofEndpoint(DataSource data, Language language, Format format, OutputStream out) {
        boolean quadwise = format == Format.NQUADS || format == Format.CSV;
        try (QueryExec run = data.target().prepare(quadwise ? QUADS : TRIPLES)) {
            if (!quadwise) {
                Graph graph = run.construct();
                Prefixes prefixes = new Prefixes(data.kinds());
                prefixes.put(graph);
                new Answer.Triples(graph)
                        .write(
                                out,
                                format,
                                new NetworkMaker(data.kinds(), prefixes::compact, language, NameSource.NONE),
                                Optional.empty());
                return;
            }
            if (format == Format.CSV) {
                new Answer.Rows(run.select()).write(out, format);
                return;
            }
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            run.select()
                    .forEachRemaining(row -> quads.quad(Quad.create(
                            row.get(COLUMNS.get(0)),
                            row.get(COLUMNS.get(1)),
                            row.get(COLUMNS.get(2)),
                            row.get(COLUMNS.get(3)))));
            quads.finish();
        }
    }
}
