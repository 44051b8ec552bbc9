package senryaku.sparql.describe;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Example;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/**
 * The saved queries, each of their examples with its values in it, and the prefixes, as SHACL describes them
 * ({@code sh:SPARQLExecutable}, {@code sh:declare}): the form in which SIB's editors and others look for examples.
 */
public final class ExamplesText {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";

    private final Site site;
    private final Predicate<SavedQuery> joins;
    private final Model model = ModelFactory.createDefaultModel();

    private ExamplesText(Site site, Predicate<SavedQuery> joins) {
        this.site = site;
        this.joins = joins;
        model.setNsPrefix("sh", SH).setNsPrefix("schema", SCHEMA).setNsPrefix("rdfs", RDFS.getURI());
        model.setNsPrefix("dcterms", DCTerms.NS);
    }

    /**
     * Describes a catalogue.
     *
     * @param joins whether a query is answered together with other people's data
     * @param prefixes that are declared
     * @param bind the query of an example; empty if the data does not know its values
     */
    public static Model of(
            Site site,
            QueryCatalog catalog,
            Predicate<SavedQuery> joins,
            Prefixes prefixes,
            BiFunction<SavedQuery, Example, Optional<Query>> bind) {
        ExamplesText text = new ExamplesText(site, joins);
        text.prefixes(prefixes);
        catalog.all().forEach(query -> text.query(query, bind));
        return text.model;
    }

    private void prefixes(Prefixes prefixes) {
        Graph empty = GraphFactory.createDefaultGraph();
        prefixes.put(empty);
        Resource all = iri(site.base() + "queries#prefixes");
        all.addProperty(RDF.type, OWL.Ontology);
        empty.getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> {
            Resource one = iri(site.base() + "queries#prefix-" + prefix);
            all.addProperty(model.createProperty(SH, "declare"), one);
            one.addProperty(RDF.type, iri(SH + "PrefixDeclaration"))
                    .addProperty(model.createProperty(SH, "prefix"), prefix)
                    .addProperty(model.createProperty(SH, "namespace"), namespace, XSDDatatype.XSDanyURI);
        });
    }

    private void query(SavedQuery saved, BiFunction<SavedQuery, Example, Optional<Query>> bind) {
        String place = site.base() + "queries/" + saved.name();
        String target = joins.test(saved) ? site.federated() : site.endpoint();
        executable(place, target, saved.question(), saved.parse(), saved.text());
        int number = 0;
        for (Example example : saved.examples()) {
            number++;
            String own = place + "#example-" + number;
            if (!example.values().isEmpty()) {
                bind.apply(saved, example)
                        .ifPresent(query -> executable(own, target, example.question(), query, query.toString())
                                .addProperty(DCTerms.isPartOf, iri(place)));
            }
        }
    }

    private Resource executable(String place, String target, Bilingual question, Query query, String text) {
        String form = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
        Resource one = iri(place);
        one.addProperty(RDF.type, iri(SH + "SPARQLExecutable"))
                .addProperty(RDF.type, iri(SH + "SPARQL" + form + "Executable"))
                .addProperty(model.createProperty(SH, "prefixes"), iri(site.base() + "queries#prefixes"))
                .addProperty(model.createProperty(SH, form.toLowerCase(Locale.ROOT)), text)
                .addProperty(model.createProperty(SCHEMA, "target"), iri(target));
        Words.say(one, RDFS.comment, question);
        return one;
    }

    private Resource iri(String iri) {
        return model.createResource(iri);
    }
}
