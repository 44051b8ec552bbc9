package senryaku.sparql.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import senryaku.ontology.search.TextFields;

/**
 * The index behind jena-text's {@code text:query} in SPARQL: {@code (?thing ?score ?text ?graph ?property) text:query (rdfs:label
 * "words" 10 "lang:ja")}. Without properties all names are meant.
 */
public final class TextProperty implements TextIndex {

    /** Most texts that one call gives, also where it asks for more. */
    private static final int MOST = 10_000;

    private final TextSearch search;
    private final EntityDefinition definition;

    private TextProperty(TextSearch search) {
        this.search = search;
        this.definition = new EntityDefinition(TextFields.THING, TextFields.WORDS, TextFields.GRAPH);
        TextFields.NAMES.forEach(property -> definition.set(TextFields.WORDS, property));
        definition.set(TextFields.WORDS, TextFields.QUOTED);
        definition.setLangField(TextFields.LANGUAGE);
    }

    /** Lets queries on a data set use {@code text:query}. */
    public static void put(DatasetGraph data, TextSearch search) {
        TextQuery.init();
        data.getContext().set(TextQuery.textIndex, new TextProperty(search));
    }

    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            @Nullable List<Resource> properties,
            String text,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return query(
                subject != null && subject.isURI() ? subject.getURI() : null,
                properties,
                text,
                graph,
                language,
                limit,
                highlight);
    }

    @Override
    public List<TextHit> query(
            @Nullable String subject,
            @Nullable List<Resource> properties,
            String text,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        if (highlight != null) {
            throw new LuceneSyntaxException(highlight, "highlighting is switched off");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(LuceneQuery.read(text), Occur.MUST);
        query.add(TextSearch.anyOf(TextFields.PROPERTY, iris(properties)), Occur.FILTER);
        restrict(query, TextFields.THING, subject);
        restrict(query, TextFields.GRAPH, graph);
        restrict(query, TextFields.LANGUAGE, language == null ? null : language.toLowerCase(Locale.ROOT));
        return hits(query.build(), limit < 0 ? MOST : Math.min(limit, MOST));
    }

    private static List<String> iris(@Nullable List<Resource> properties) {
        return properties == null || properties.isEmpty()
                ? TextFields.NAMES.stream().map(Node::getURI).toList()
                : properties.stream().map(Resource::getURI).toList();
    }

    private static void restrict(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private List<TextHit> hits(Query query, int limit) {
        if (limit == 0) {
            return List.of();
        }
        try {
            StoredFields stored = search.searcher().storedFields();
            List<TextHit> hits = new ArrayList<>();
            for (ScoreDoc place : search.searcher().search(query, limit).scoreDocs) {
                hits.add(hit(stored.document(place.doc), place.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextHit hit(Document found, float score) {
        String language = found.get(TextFields.LANGUAGE);
        String text = found.get(TextFields.TEXT);
        return new TextHit(
                NodeFactory.createURI(found.get(TextFields.THING)),
                score,
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language),
                NodeFactory.createURI(found.get(TextFields.GRAPH)),
                NodeFactory.createURI(found.get(TextFields.PROPERTY)));
    }

    @Override
    public List<TextHit> query(
            Node property, String text, @Nullable String graph, @Nullable String language, int limit) {
        return query(property, text, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String text, @Nullable String graph, @Nullable String language) {
        return query(property, text, graph, language, MOST, null);
    }

    @Override
    public List<TextHit> query(
            Node property,
            String text,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        List<Resource> properties = List.of(ResourceFactory.createResource(property.getURI()));
        return query(properties, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            @Nullable List<Resource> properties,
            String text,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return query((String) null, properties, text, graph, language, limit, highlight);
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public Map<String, Node> get(String iri) {
        throw readOnly();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("the index of a release is only searched");
    }

    @Override
    public void prepareCommit() {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}
}
