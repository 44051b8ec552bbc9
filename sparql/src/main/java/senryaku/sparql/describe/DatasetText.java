package senryaku.sparql.describe;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The data set in the words of VoID and DCAT, with its real numbers. */
public final class DatasetText {

    private static final List<String> FORMATS = List.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML");
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final Site site;
    private final Figures figures;
    private final Model model = ModelFactory.createDefaultModel();

    private DatasetText(Site site, Figures figures) {
        this.site = site;
        this.figures = figures;
        model.setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS).setNsPrefix("dcterms", DCTerms.NS);
        model.setNsPrefix("foaf", FOAF.NS).setNsPrefix("xsd", XSD.NS);
    }

    /** The description of what one server serves. */
    public static Model of(Site site, Figures figures) {
        DatasetText text = new DatasetText(site, figures);
        text.dataset();
        return text.model;
    }

    private void dataset() {
        Resource data = iri(site.dataset());
        data.addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.identifier, site.release())
                .addProperty(DCTerms.issued, site.published(), XSDDatatype.XSDdateTime)
                .addProperty(FOAF.homepage, iri(site.address() + "/"))
                .addProperty(VOID.sparqlEndpoint, iri(site.endpoint()))
                .addProperty(VOID.uriSpace, site.base())
                .addLiteral(VOID.triples, figures.triples())
                .addLiteral(VOID.classes, figures.classes().size())
                .addLiteral(VOID.properties, figures.properties().size())
                .addLiteral(VOID.documents, figures.sources(site.base()).size());
        Words.say(data, DCTerms.title, Words.of("dataset.title"));
        Words.say(data, DCTerms.description, Words.of("dataset.what"));
        data.addProperty(DCTerms.language, "ja").addProperty(DCTerms.language, "en");
        if (figures.shippedOnly(site.base())) {
            data.addProperty(DCTerms.license, iri(Site.LICENCE));
        }
        FORMATS.forEach(form -> data.addProperty(VOID.feature, iri("http://www.w3.org/ns/formats/" + form)));
        vocabularies().forEach(vocabulary -> data.addProperty(VOID.vocabulary, iri(vocabulary)));
        figures.examples().forEach(example -> data.addProperty(VOID.exampleResource, iri(example)));
        dump(data);
        sources(data);
        subsets(data);
        partitions(data);
        Resource document = iri(site.base() + ".well-known/void");
        document.addProperty(RDF.type, VOID.DatasetDescription).addProperty(FOAF.primaryTopic, data);
    }

    /** The namespaces of the properties and classes that the data uses. */
    private List<String> vocabularies() {
        return Stream.concat(figures.properties().keySet().stream(), figures.classes().keySet().stream())
                .map(term -> term.substring(0, Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1))
                .distinct()
                .sorted()
                .toList();
    }

    private void dump(Resource data) {
        Resource file = iri(site.address() + "/releases/current.nq.gz");
        Resource dump = iri(site.dataset() + "-dump");
        dump.addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.downloadURL, file)
                .addProperty(DCAT.accessURL, iri(site.address() + "/releases"))
                .addProperty(DCAT.mediaType, iri(MEDIA_TYPES + "application/n-quads"))
                .addProperty(DCAT.compressFormat, iri(MEDIA_TYPES + "application/gzip"));
        data.addProperty(VOID.dataDump, file).addProperty(DCAT.distribution, dump);
        Resource endpoint = iri(site.dataset() + "-sparql");
        endpoint.addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.accessURL, iri(site.endpoint()))
                .addProperty(DCAT.accessService, iri(site.endpoint()));
        data.addProperty(DCAT.distribution, endpoint);
    }

    private void sources(Resource data) {
        Model documents = ModelFactory.createModelForGraph(figures.documents());
        model.add(documents);
        documents.listSubjects().forEach(document -> data.addProperty(DCTerms.source, document));
    }

    /** Every named graph is a part of its own, that can be had alone. */
    private void subsets(Resource data) {
        figures.graphs().forEach((name, triples) -> {
            Resource part = iri(name);
            data.addProperty(VOID.subset, part);
            part.addProperty(RDF.type, VOID.Dataset).addLiteral(VOID.triples, triples.longValue());
            if (!name.startsWith(site.base())) {
                return;
            }
            String path = name.substring(site.base().length());
            if (path.startsWith("graph/")) {
                part.addProperty(VOID.dataDump, iri(site.address() + "/" + path + ".nt"));
                String slug = path.substring(path.lastIndexOf('/') + 1);
                if (Site.isShipped(slug)) {
                    part.addProperty(DCTerms.license, iri(Site.LICENCE));
                }
                if (!path.equals("graph/derived")) {
                    part.addProperty(DCTerms.source, iri(site.base() + "id/document/" + slug));
                }
            } else {
                part.addProperty(DCTerms.license, iri(Site.LICENCE));
            }
        });
    }

    private void partitions(Resource data) {
        figures.classes().forEach((type, number) -> {
            Resource part = iri(site.dataset() + "-class-" + name(type));
            data.addProperty(VOID.classPartition, part);
            part.addProperty(VOID._class, iri(type)).addLiteral(VOID.entities, number.longValue());
            figures.from(type).forEach((property, links) -> {
                Resource of = iri(site.dataset() + "-class-" + name(type) + "-" + name(property));
                part.addProperty(VOID.propertyPartition, of);
                of.addProperty(VOID.property, iri(property));
                of.addLiteral(
                        VOID.triples,
                        links.stream().mapToLong(Figures.Link::number).sum());
                links.stream().filter(link -> !link.to().isEmpty()).forEach(link -> end(of, link));
            });
        });
        figures.properties().forEach((property, number) -> {
            Resource part = iri(site.dataset() + "-property-" + name(property));
            data.addProperty(VOID.propertyPartition, part);
            part.addProperty(VOID.property, iri(property)).addLiteral(VOID.triples, number.longValue());
        });
    }

    private void end(Resource partition, Figures.Link link) {
        Resource end = iri(partition.getURI() + "-" + name(link.to()));
        if (link.datatype()) {
            partition.addProperty(model.createProperty("http://ldf.fi/void-ext#datatypePartition"), end);
            end.addProperty(model.createProperty("http://ldf.fi/void-ext#datatype"), iri(link.to()));
        } else {
            partition.addProperty(VOID.classPartition, end);
            end.addProperty(VOID._class, iri(link.to()));
        }
        end.addLiteral(VOID.triples, link.number());
    }

    private static String name(String term) {
        return term.replaceFirst("^https?://(www\\.)?", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    private Resource iri(String iri) {
        return model.createResource(iri);
    }
}
