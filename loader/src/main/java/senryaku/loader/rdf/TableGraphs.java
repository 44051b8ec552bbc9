package senryaku.loader.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import senryaku.loader.fact.Id;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Place;
import senryaku.loader.source.Source;
import senryaku.loader.table.MappedTriple;
import senryaku.loader.table.TableSource;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * The graphs of mapped tables: what their records say, each triple with the words of its record, and what the mapping says
 * of every record alike, which is a statement of the curator.
 */
public final class TableGraphs {

    private static final String BASIS = "mapping";

    private final Sen sen;
    private final TableSource tables;
    private final BlankNames names;
    private final Map<MappedTriple, Triple> triples = new HashMap<>();

    /** @param ontology under whose base the IRIs are to be: a mapping writes them under the standard one */
    public TableGraphs(OntologyFiles ontology, TableSource tables) {
        this.sen = new Sen(ontology.base());
        this.tables = tables;
        tables.triples().forEach(mapped -> triples.put(mapped, based(mapped.triple())));
        this.names = new BlankNames(
                tables.triples().stream().map(this::triple).toList(),
                sen.sourceGraph(tables.source().slug()) + "#bnode-");
    }

    public TableSource tables() {
        return tables;
    }

    /** What blank nodes are called. */
    public BlankNames names() {
        return names;
    }

    /** A triple of the source under the base of the graphs, with blank nodes. */
    public Triple triple(MappedTriple mapped) {
        return triples.getOrDefault(mapped, mapped.triple());
    }

    /** All quads, with names for blank nodes. */
    public List<Quad> quads() {
        Set<Quad> quads = new LinkedHashSet<>(documents());
        GraphWriter stated = writer(sen.sourceGraph(slug()), quads);
        GraphWriter curated = writer(sen.curationGraph(slug()), quads);
        GraphWriter evidence = writer(sen.evidenceGraph(slug()), quads);
        Map<String, EvidenceGraph> documents = new HashMap<>();
        tables.tables()
                .forEach((file, document) -> documents.put(
                        file, new EvidenceGraph(sen, tables.files().about(file), document, evidence)));
        for (MappedTriple mapped : tables.triples()) {
            Triple triple = names.named(triple(mapped));
            if (mapped.words().isEmpty()) {
                curate(curated, triple, mapped.mapping());
            } else {
                stated.add(triple);
                Node statement = evidence.statement(sen.sourceGraph(slug()), triple);
                mapped.words()
                        .forEach(words -> evidence.link(
                                statement,
                                sen.term(Sen.RESTS_ON),
                                Objects.requireNonNull(documents.get(words.table()), words.table())
                                        .quoteNode(words.span())));
            }
        }
        return new ArrayList<>(quads);
    }

    /** The triples that records and the mapping say, and the documents, as shapes are to see them: blank nodes without names. */
    public List<Quad> asWritten() {
        List<Quad> quads = new ArrayList<>(documents());
        Node graph = NodeFactory.createURI(sen.sourceGraph(slug()));
        tables.triples().forEach(mapped -> quads.add(Quad.create(graph, triple(mapped))));
        return quads;
    }

    private Set<Quad> documents() {
        Set<Quad> quads = new LinkedHashSet<>();
        GraphWriter evidence = writer(sen.evidenceGraph(slug()), quads);
        tables.tables().forEach((file, document) -> {
            EvidenceGraph graph = new EvidenceGraph(sen, tables.files().about(file), document, evidence);
            graph.document();
            tables.source()
                    .publisher()
                    .map(Id::new)
                    .filter(Id::isBody)
                    .ifPresent(body -> graph.publisher(
                            NodeFactory.createURI(sen.id("body", body.text().substring("body:".length())))));
            tables.quotes(file).forEach(graph::quote);
        });
        GraphWriter curated = writer(sen.curationGraph(slug()), quads);
        Node document = NodeFactory.createURI(sen.id("document", slug()));
        tables.source().note().ifPresent(note -> {
            Node property = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#editorialNote");
            Bilingual why = new Bilingual("編者の注", "A note of the curator");
            for (Node words : List.of(
                    NodeFactory.createLiteralLang(note.ja(), "ja"), NodeFactory.createLiteralLang(note.en(), "en"))) {
                curate(curated, Triple.create(document, property, words), "note", why);
            }
        });
        return quads;
    }

    private void curate(GraphWriter curated, Triple triple, Place place) {
        String file = place.file().replaceFirst("^.*/", "");
        Bilingual why = new Bilingual(
                "写像 %s の %d 行目が、記録によらず与える値".formatted(file, place.line()),
                "Given by line %d of the mapping %s, whatever the record".formatted(place.line(), file));
        curate(curated, triple, BASIS, why);
    }

    private void curate(GraphWriter curated, Triple triple, String basis, Bilingual why) {
        Source source = tables.source();
        curated.add(triple);
        Node statement = curated.statement(sen.curationGraph(slug()), triple);
        curated.link(statement, sen.term(Sen.BASIS), NodeFactory.createURI(sen.concept("basis", basis)));
        curated.text(statement, DCTerms.creator.getURI(), source.curator());
        curated.value(statement, DCTerms.created.getURI(), source.curated(), XSDDatatype.XSDdate);
        curated.words(statement, sen.term(Sen.REASON), why);
    }

    private Triple based(Triple triple) {
        return Triple.create(
                based(triple.getSubject()),
                based(triple.getPredicate()),
                based(RdfCollector.stored(triple.getObject())));
    }

    private Node based(Node node) {
        boolean ours = node.isURI() && node.getURI().startsWith(Sen.STANDARD_BASE);
        return ours && !sen.base().equals(Sen.STANDARD_BASE)
                ? NodeFactory.createURI(sen.base() + node.getURI().substring(Sen.STANDARD_BASE.length()))
                : node;
    }

    private GraphWriter writer(String graph, Set<Quad> quads) {
        return new GraphWriter(sen, graph, quads);
    }

    private String slug() {
        return tables.source().slug();
    }
}
