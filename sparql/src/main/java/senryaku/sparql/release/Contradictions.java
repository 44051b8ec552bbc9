package senryaku.sparql.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.release.Changes.Contradiction;
import senryaku.sparql.release.Changes.Side;
import senryaku.sparql.release.Changes.State;

/** Which documents began or ceased to contradict each other: the saved query {@code conflicts}, asked of both releases. */
final class Contradictions {

    /** Both releases are read into memory for this; of bigger ones, contradictions are not compared. In quads. */
    private static final int MOST_QUADS = 500_000;

    /** What makes two contradictions the same. */
    private static final List<String> SAME =
            List.of("subject", "property", "valueA", "documentA", "valueB", "documentB");

    /** A release has too many quads. */
    private static final class TooManyException extends RuntimeException {}

    private Contradictions() {}

    /** Those that are new first; empty if the releases are too big to compare. */
    static Optional<List<Contradiction>> between(Dump from, Dump to) {
        try {
            Map<List<Node>, Contradiction> before = of(from, State.REMOVED);
            Map<List<Node>, Contradiction> after = of(to, State.ADDED);
            List<Contradiction> changed = new ArrayList<>();
            after.forEach((key, found) -> {
                if (!before.containsKey(key)) {
                    changed.add(found);
                }
            });
            before.forEach((key, found) -> {
                if (!after.containsKey(key)) {
                    changed.add(found);
                }
            });
            return Optional.of(changed);
        } catch (TooManyException e) {
            return Optional.empty();
        }
    }

    private static Map<List<Node>, Contradiction> of(Dump dump, State state) {
        DatasetGraph data = read(dump);
        try {
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            Query query = Binder.bind(
                    QueryCatalog.load(new Kinds(dump.base())).get("conflicts").orElseThrow(), Map.of());
            Map<List<Node>, Contradiction> found = new LinkedHashMap<>();
            Txn.executeRead(data, () -> {
                try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
                    run.select().forEachRemaining(row -> found.put(key(row), contradiction(row, state, data)));
                }
            });
            return found;
        } finally {
            data.close();
        }
    }

    private static DatasetGraph read(Dump dump) {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        try (InputStream quads = new GZIPInputStream(Files.newInputStream(dump.file()))) {
            Txn.executeWrite(
                    data,
                    () -> RDFParser.source(quads)
                            .lang(Lang.NQUADS)
                            .parse(new StreamRDFWrapper(StreamRDFLib.dataset(data)) {
                                private int read;

                                @Override
                                public void quad(Quad quad) {
                                    read++;
                                    if (read > MOST_QUADS) {
                                        throw new TooManyException();
                                    }
                                    super.quad(quad);
                                }
                            }));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Node> key(Binding row) {
        return SAME.stream().map(name -> row.get(Var.alloc(name))).toList();
    }

    private static Contradiction contradiction(Binding row, State state, DatasetGraph data) {
        Node subject = row.get("subject");
        Node property = row.get("property");
        Bilingual term = Wording.term(property.getURI()).orElseGet(() -> words(property, data));
        return new Contradiction(
                state, subject.getURI(), words(subject, data), term, side(row, "A", data), side(row, "B", data));
    }

    private static Side side(Binding row, String which, DatasetGraph data) {
        Node words = row.get("quote" + which);
        return new Side(
                words(row.get("value" + which), data),
                words(row.get("document" + which), data),
                words == null ? "" : words.getLiteralLexicalForm());
    }

    /** What people call it: the label of a thing, the text of a value. */
    private static Bilingual words(Node node, DatasetGraph data) {
        if (node.isLiteral()) {
            String text = Naming.literal(node);
            return new Bilingual(text, text);
        }
        List<Node> labels = Stream.of(RDFS.label, SKOS.prefLabel)
                .flatMap(property ->
                        data.stream(Node.ANY, node, property.asNode(), Node.ANY).map(Quad::getObject))
                .toList();
        String name = node.getURI().replaceFirst("^.*[/#]", "");
        return new Bilingual(in(Language.JA, labels, name), in(Language.EN, labels, name));
    }

    private static String in(Language language, List<Node> labels, String otherwise) {
        return labels.stream()
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language.tag()))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(otherwise);
    }
}
