package senryaku.ontology.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.ThreadInterruptedException;

/** Builds the full-text index of a data set, once; it is never changed. */
public final class TextIndexBuild {

    /** Named in every index, and raised when the analyzer or the fields change. */
    private static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String CONTENT_KEY = "content";

    /** Longest text that is also kept in one piece, in UTF-16 code units; names are shorter. */
    private static final int LONGEST_WHOLE = 500;

    private TextIndexBuild() {}

    /**
     * Builds the index in a directory that does not exist yet or is empty.
     *
     * @param content names the content of the data; the index carries it
     */
    public static void write(Path directory, DatasetGraph data, String content) throws IOException {
        try (Directory files = FSDirectory.open(directory, NoLockFactory.INSTANCE)) {
            write(files, data, content);
        }
    }

    /**
     * Builds the index in an empty directory.
     *
     * @throws IOException also if the thread is interrupted
     */
    public static void write(Directory directory, DatasetGraph data, String content) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(new NameAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter index = new IndexWriter(directory, settings)) {
            Txn.executeRead(
                    data,
                    () -> Stream.concat(TextFields.NAMES.stream(), Stream.of(TextFields.QUOTED))
                            .forEach(property -> add(index, data, property)));
            index.forceMerge(1);
            index.setLiveCommitData(
                    Map.of(FORMAT_KEY, FORMAT, CONTENT_KEY, content).entrySet());
            index.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ThreadInterruptedException e) {
            throw new IOException(e);
        }
    }

    /**
     * Whether an opened index was made in this format for this content.
     *
     * @param content as it was given when the index was built
     */
    public static boolean fits(DirectoryReader index, String content) throws IOException {
        Map<String, String> written = index.getIndexCommit().getUserData();
        return FORMAT.equals(written.get(FORMAT_KEY)) && content.equals(written.get(CONTENT_KEY));
    }

    /**
     * Reads an index whole and compares the checksums in its files.
     *
     * @throws IOException if it is damaged or belongs to other content
     */
    public static void verify(Path directory, String content) throws IOException {
        try (Directory files = FSDirectory.open(directory, NoLockFactory.INSTANCE);
                DirectoryReader index = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : index.leaves()) {
                leaf.reader().checkIntegrity();
            }
            String written = index.getIndexCommit().getUserData().get(CONTENT_KEY);
            if (!content.equals(written)) {
                throw new IOException("the index belongs to the content %s, not %s".formatted(written, content));
            }
        }
    }

    private static void add(IndexWriter index, DatasetGraph data, Node property) {
        Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, Node.ANY);
        quads.forEachRemaining(quad -> {
            if (quad.getSubject().isURI() && quad.getObject().isLiteral()) {
                try {
                    index.addDocument(document(quad));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static Document document(Quad quad) {
        String text = quad.getObject().getLiteralLexicalForm();
        Document document = new Document();
        document.add(new StringField(TextFields.THING, quad.getSubject().getURI(), Field.Store.YES));
        document.add(new StringField(TextFields.PROPERTY, quad.getPredicate().getURI(), Field.Store.YES));
        document.add(new StringField(TextFields.GRAPH, graph(quad), Field.Store.YES));
        String language = quad.getObject().getLiteralLanguage();
        document.add(new StringField(TextFields.LANGUAGE, language.toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new StoredField(TextFields.LANGUAGE, language));
        document.add(new StoredField(TextFields.TEXT, text));
        document.add(new TextField(TextFields.WORDS, text, Field.Store.NO));
        if (text.length() <= LONGEST_WHOLE) {
            document.add(new StringField(TextFields.WHOLE, Folding.letters(text), Field.Store.NO));
        }
        return document;
    }

    private static String graph(Quad quad) {
        return quad.isDefaultGraph()
                ? Quad.defaultGraphIRI.getURI()
                : quad.getGraph().getURI();
    }
}
