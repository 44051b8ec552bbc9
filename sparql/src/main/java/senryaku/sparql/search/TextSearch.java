package senryaku.sparql.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.ontology.search.TextFields;
import senryaku.ontology.search.TextIndexBuild;

/** The full-text index of a release, open for reading. */
public final class TextSearch implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(TextSearch.class);

    /** So many texts are fetched for one search; the best things of them are returned. */
    private static final int FETCHED = 2000;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(Hit::text)
            .thenComparing(Hit::thing);

    private final Directory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private TextSearch(Directory files, DirectoryReader reader) {
        this.files = files;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * Opens the index of a release. Where there is none, or it was made by another version of the program or is damaged, one
     * is made in memory of the data; the release stays as it is.
     *
     * @param directory where the index lies, if the release has one
     * @param content names the content that the index must have been made for
     * @param data the release's data
     */
    public static TextSearch open(Path directory, String content, DatasetGraph data) {
        if (Files.isDirectory(directory)) {
            try {
                TextSearch found = opened(FSDirectory.open(directory, NoLockFactory.INSTANCE));
                if (TextIndexBuild.fits(found.reader, content)) {
                    return found;
                }
                found.close();
                LOG.warn("{} was made by another version; its index is made anew in memory", directory);
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} cannot be read and is made anew in memory: {}", directory, e.getMessage());
            }
        }
        return of(data);
    }

    /** An index in memory. */
    public static TextSearch of(DatasetGraph data) {
        try {
            Directory memory = new ByteBuffersDirectory();
            TextIndexBuild.write(memory, data, "memory");
            return opened(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextSearch opened(Directory files) throws IOException {
        try {
            return new TextSearch(files, DirectoryReader.open(files));
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * The things whose names, or the quotes whose words, hold what was typed; each once, by its best text, best first.
     *
     * @param text anything; it is taken literally
     */
    public List<Hit> find(String text, Scope scope, int limit) {
        return find(text, scope, limit, Words::literal);
    }

    /** The things whose names share at least half of the characters or words with what was typed. */
    public List<Hit> similar(String text, Scope scope, int limit) {
        return find(text, scope, limit, Words::similar);
    }

    private List<Hit> find(String text, Scope scope, int limit, Function<Words, Query> way) {
        Words words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(way.apply(words), Occur.MUST);
        query.add(
                anyOf(
                        TextFields.PROPERTY,
                        scope.properties().stream().map(Node::getURI).toList()),
                Occur.FILTER);
        if (!scope.beginnings().isEmpty()) {
            BooleanQuery.Builder things = new BooleanQuery.Builder();
            scope.beginnings()
                    .forEach(start -> things.add(new PrefixQuery(new Term(TextFields.THING, start)), Occur.SHOULD));
            query.add(things.build(), Occur.FILTER);
        }
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Document found : documents(query.build(), FETCHED)) {
            String name = found.get(TextFields.TEXT);
            Hit hit = new Hit(
                    found.get(TextFields.THING),
                    found.get(TextFields.PROPERTY),
                    name,
                    found.get(TextFields.LANGUAGE),
                    Scoring.of(text, name));
            best.merge(hit.thing(), hit, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    static Query anyOf(String field, List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
        return any.build();
    }

    private List<Document> documents(Query query, int limit) {
        try {
            StoredFields stored = searcher.storedFields();
            List<Document> found = new ArrayList<>();
            for (ScoreDoc place : searcher.search(query, limit).scoreDocs) {
                found.add(stored.document(place.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexSearcher searcher() {
        return searcher;
    }

    @Override
    public void close() {
        try {
            reader.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
