package senryaku.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * The ontology's files, as they lie under {@code src/main/rdf}, read from the class path.
 *
 * <p>The files are written for {@link Sen#STANDARD_BASE}. Under another base every IRI below it is swapped in the text,
 * before anything is parsed.
 *
 * @param base where the IRIs begin, such as {@value Sen#STANDARD_BASE}; ends with a slash
 */
public record OntologyFiles(String base) {

    private static final String FOLDER = "/senryaku/rdf/";
    private static final List<String> INDEX = read("index.txt").lines().toList();

    /** Refuses a base that does not end with a slash. */
    public OntologyFiles {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("A base IRI ends with a slash, unlike " + base);
        }
    }

    /** The files as they are written. */
    public static OntologyFiles standard() {
        return new OntologyFiles(Sen.STANDARD_BASE);
    }

    /**
     * Opens one file as it is written.
     *
     * @param path below {@code src/main/rdf}, such as {@code senryaku.ttl}
     * @return its bytes; the caller closes it
     * @throws IllegalArgumentException if the ontology has no such file
     */
    public static InputStream open(String path) {
        InputStream bytes = OntologyFiles.class.getResourceAsStream(FOLDER + path);
        if (bytes == null) {
            throw new IllegalArgumentException("The ontology has no file " + path);
        }
        return bytes;
    }

    /**
     * Names the files of one folder.
     *
     * @param folder such as {@code terms} or {@code rules}
     * @return their paths, sorted, such as {@code terms/body.ttl}
     */
    public static List<String> list(String folder) {
        return INDEX.stream().filter(path -> path.startsWith(folder + "/")).toList();
    }

    /** The text of one file, under this base. */
    public String text(String path) {
        return read(path).replace(Sen.STANDARD_BASE, base);
    }

    /** The ontology itself and all its classes and properties. */
    public Model terms() {
        Model terms = folder("terms");
        parse("senryaku.ttl", terms);
        return terms;
    }

    /** All concept schemes. */
    public Model codes() {
        return folder("codes");
    }

    /** All shapes. */
    public Model shapes() {
        return folder("shapes");
    }

    /** What our terms have to do with those of other vocabularies, each mapping with its reason. */
    public Model alignments() {
        return folder("alignments");
    }

    /** The JSON-LD context, a document of its own. */
    public String context() {
        return text("context.jsonld");
    }

    /**
     * The JSON Schema of {@code facts.yaml}, as it is written: its identifiers stay the same under every base, because
     * the files it describes do.
     */
    public static String factsSchema() {
        return read("facts.schema.json");
    }

    /** The JSON Schema of {@code source.yaml}, as it is written. */
    public static String sourceSchema() {
        return read("source.schema.json");
    }

    /** The derivation rules that are queries: SPARQL text by name, such as {@code head-of}, sorted by name. */
    public SortedMap<String, String> rules() {
        return queries("rules");
    }

    /** The integrity rules, which find what breaks them: SPARQL text by name, such as {@code one-chair}, sorted by name. */
    public SortedMap<String, String> integrityRules() {
        return queries("integrity");
    }

    private SortedMap<String, String> queries(String folder) {
        SortedMap<String, String> queries = new TreeMap<>();
        for (String path : list(folder)) {
            queries.put(path.substring(folder.length() + 1, path.length() - ".rq".length()), text(path));
        }
        return queries;
    }

    private Model folder(String folder) {
        Model model = ModelFactory.createDefaultModel();
        list(folder).forEach(path -> parse(path, model));
        return model;
    }

    private void parse(String path, Model model) {
        RDFParser.create()
                .source(new StringReader(text(path)))
                .lang(Lang.TURTLE)
                .base(base)
                .parse(model);
    }

    private static String read(String path) {
        try (InputStream bytes = open(path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The ontology's file " + path + " cannot be read", e);
        }
    }
}
