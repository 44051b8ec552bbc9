package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.Common;
import senryaku.loader.fact.Decision;
import senryaku.loader.fact.Id;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Source;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/** Turns checked sources into quads: what the document states, the words it rests on, and what the curator adds. */
public final class FactGraphs {

    private static final Id WAIVER = new Id("basis:waiver");
    private static final Id IDENTIFICATION = new Id("basis:identification");

    private final Sen sen;
    private final JsonLd jsonLd;

    /** @param ontology whose context gives the properties, under the base that the IRIs are to have */
    public FactGraphs(OntologyFiles ontology) {
        this.sen = new Sen(ontology.base());
        this.jsonLd = new JsonLd(new LocalContext(ontology.context()));
    }

    /**
     * The quads of a source, in its graphs {@code graph/source/}, {@code graph/evidence/} and {@code graph/curation/}.
     *
     * @param source without any error
     */
    public List<Quad> quads(CheckedSource source) {
        return new Writing(source).write();
    }

    /** The IRI of a thing of the facts: its prefix is the kind. */
    public Node node(Id id) {
        int colon = id.text().indexOf(':');
        return NodeFactory.createURI(
                sen.id(id.text().substring(0, colon), id.text().substring(colon + 1)));
    }

    /** The IRI of a document. */
    public Node documentNode(Source source) {
        return NodeFactory.createURI(sen.id("document", source.slug()));
    }

    /** The IRI of a concept: its prefix is the scheme. */
    private Node concept(Id id) {
        int colon = id.text().indexOf(':');
        return NodeFactory.createURI(
                sen.concept(id.text().substring(0, colon), id.text().substring(colon + 1)));
    }

    private final class Writing {

        private final CheckedSource checked;
        private final Source source;
        private final Set<Quad> quads = new LinkedHashSet<>();
        private final GraphWriter stated;
        private final GraphWriter curated;
        private final GraphWriter evidence;
        private final EvidenceGraph quotes;

        private Writing(CheckedSource checked) {
            this.checked = checked;
            this.source = checked.source();
            this.stated = new GraphWriter(sen, sen.sourceGraph(source.slug()), quads);
            this.curated = new GraphWriter(sen, sen.curationGraph(source.slug()), quads);
            this.evidence = new GraphWriter(sen, sen.evidenceGraph(source.slug()), quads);
            this.quotes = new EvidenceGraph(sen, source, checked.document(), evidence);
        }

        private List<Quad> write() {
            document();
            checked.quotes().forEach(quotes::quote);
            for (Map.Entry<Grounds, Set<Triple>> group :
                    jsonLd.triples(FactJson.write(checked)).entrySet()) {
                switch (group.getKey()) {
                    case Grounds.Quoted quoted -> group.getValue().forEach(triple -> state(triple, quoted.spans()));
                    case Grounds.Curated because -> group.getValue().forEach(triple -> curate(triple, because));
                }
            }
            checked.decisions().forEach(placed -> decide(placed.decision()));
            return new ArrayList<>(quads);
        }

        /** Facts rest on a document of a body. One that somebody else published bears decisions only. */
        private void document() {
            Id publisher = new Id(source.publisher().orElseThrow());
            if (publisher.isBody()) {
                quotes.document();
                quotes.publisher(node(publisher));
            } else {
                quotes.about();
                quotes.text();
                quotes.publisher(NodeFactory.createURI(publisher.text()));
            }
        }

        private void state(Triple triple, List<Span> spans) {
            stated.add(triple);
            Node statement = evidence.statement(sen.sourceGraph(source.slug()), triple);
            spans.forEach(span -> evidence.link(statement, sen.term(Sen.RESTS_ON), quotes.quoteNode(span)));
        }

        private void curate(Triple triple, Grounds.Curated because) {
            curate(triple, because.why(), source.curator(), source.curated());
        }

        /** A decision is a statement of the curation, like a correction. */
        private void decide(Decision decision) {
            Node thing = node(decision.thing());
            Triple triple = switch (decision) {
                case Decision.Waiver waiver ->
                    Triple.create(thing, NodeFactory.createURI(sen.term(Sen.EXEMPT_FROM)), concept(waiver.rule()));
                case Decision.SameAs same -> Triple.create(thing, OWL.sameAs.asNode(), node(same.other()));
                case Decision.DifferentFrom different ->
                    Triple.create(thing, OWL.differentFrom.asNode(), node(different.other()));
                case Decision.ExactMatch match ->
                    Triple.create(thing, SKOS.exactMatch.asNode(), NodeFactory.createURI(match.match()));
            };
            Id basis = decision instanceof Decision.Waiver ? WAIVER : IDENTIFICATION;
            Common.Correction why = new Common.Correction(
                    basis, decision instanceof Decision.ExactMatch match ? match.grounds() : decision.reason());
            String by = decision.by().orElse(source.curator());
            curate(triple, why, by, decision.on().orElse(source.curated()));
        }

        private void curate(Triple triple, Common.Correction why, String by, LocalDate on) {
            curated.add(triple);
            Node statement = curated.statement(sen.curationGraph(source.slug()), triple);
            curated.link(statement, sen.term(Sen.BASIS), concept(why.basis()));
            curated.text(statement, DCTerms.creator.getURI(), by);
            curated.value(statement, DCTerms.created.getURI(), on, XSDDatatype.XSDdate);
            curated.words(statement, sen.term(Sen.REASON), why.reason());
        }
    }
}
