package senryaku.sparql.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One test of a manifest.
 *
 * @param suite the folder
 * @param entry the test in its manifest
 * @param folder of the files
 * @param base what the address of a file begins with instead of its folder
 */
record W3cTest(String suite, Resource entry, Path folder, String base) {

    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    /** What the addresses of the files begin with, as the W3C publishes them; those of SPARQL 1.1 lie without a folder above. */
    private static final Map<String, String> BASES = Map.of(
            "sparql10", "http://www.w3.org/2001/sw/DataAccess/tests/data-r2/",
            "sparql12", "https://w3c.github.io/rdf-tests/sparql/sparql12/",
            "rdf11", "https://w3c.github.io/rdf-tests/rdf/rdf11/",
            "", "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/");

    /** All tests of a folder, in the order of its manifests. */
    static List<W3cTest> all(Path root, String suite) {
        Path folder = root.resolve(suite);
        int slash = suite.indexOf('/');
        String base = BASES.get(suite.substring(0, Math.max(slash, 0))) + suite.substring(slash + 1) + "/";
        try (var files = Files.list(folder)) {
            List<W3cTest> tests = new ArrayList<>();
            for (Path file : files.filter(path -> path.getFileName().toString().matches("manifest.*\\.ttl"))
                    .sorted()
                    .toList()) {
                Model model = ModelFactory.createDefaultModel();
                RDFParser.source(file).lang(Lang.TURTLE).base(base).parse(model);
                model.listObjectsOfProperty(property(MF + "entries"))
                        .forEach(list -> list.as(RDFList.class)
                                .iterator()
                                .forEach(entry -> tests.add(new W3cTest(suite, entry.asResource(), folder, base))));
            }
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    /** The name by which a test is listed, such as {@code aggregates/agg01}. */
    String name() {
        return suite + "/" + entry.getURI().replaceFirst(".*#", "");
    }

    /** The kind of the test, such as {@code QueryEvaluationTest}. */
    String kind() {
        Resource type = entry.getPropertyResourceValue(RDF.type);
        return type == null ? "" : type.getLocalName();
    }

    /** The action, or the result. */
    Resource part(String name) {
        return entry.getPropertyResourceValue(property(MF + name));
    }

    boolean has(String name) {
        return entry.hasProperty(property(MF + name));
    }

    /** The address of a file, which names its graph. */
    static Optional<String> file(Resource of, String property) {
        return Optional.ofNullable(of.getPropertyResourceValue(property(property)))
                .map(Resource::getURI);
    }

    /** The addresses of several files. */
    static List<String> files(Resource of, String property) {
        return of.listProperties(property(property))
                .mapWith(statement -> statement.getResource().getURI())
                .toList();
    }

    /** The files of named graphs by the names of these. */
    static Map<String, String> graphs(Resource of) {
        Map<String, String> graphs = new LinkedHashMap<>();
        of.listProperties(property(UT + "graphData")).forEach(statement -> {
            Resource node = statement.getResource();
            RDFNode label =
                    node.hasProperty(RDFS.label) ? node.getProperty(RDFS.label).getObject() : node;
            Resource file = node.getPropertyResourceValue(property(UT + "graph"));
            Resource data = file == null ? node.getPropertyResourceValue(property(UT + "data")) : file;
            String name = label.isLiteral() ? label.asLiteral().getString() : label.toString();
            graphs.put(name, (data == null ? node : data).getURI());
        });
        return graphs;
    }

    /** Where a file lies. */
    Path path(String address) {
        boolean below = address.startsWith(base);
        return folder.resolve(
                below ? address.substring(base.length()) : address.substring(address.lastIndexOf('/') + 1));
    }

    String text(String address) {
        try {
            return Files.readString(path(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The triples of a file, read with its address as base. */
    Model model(String address) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(path(address)).base(address).parse(model);
        return model;
    }

    @Override
    public String toString() {
        return name();
    }
}
