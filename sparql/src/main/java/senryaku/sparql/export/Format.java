package senryaku.sparql.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import senryaku.sparql.network.NetworkFormat;
import senryaku.sparql.query.SavedQuery;

/** The forms in which an answer can be written. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's Lang and List.of do not change
public enum Format {
    JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON, "application/json"),
    XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML, "application/xml", "text/xml"),
    CSV("csv", "text/csv", ResultSetLang.RS_CSV),
    TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV),
    TURTLE("ttl", "text/turtle", Lang.TURTLE, "application/x-turtle"),
    NTRIPLES("nt", "application/n-triples", Lang.NTRIPLES, "text/plain"),
    JSONLD("jsonld", "application/ld+json", Lang.JSONLD, "application/json"),
    RDFXML("rdfxml", "application/rdf+xml", Lang.RDFXML, "application/xml"),
    NQUADS("nq", "application/n-quads", Lang.NQUADS),
    GEXF("gexf", "application/gexf+xml", NetworkFormat.GEXF, "gexf"),
    GRAPHML("graphml", "application/graphml+xml", NetworkFormat.GRAPHML, "graphml"),
    CYTOSCAPE("cytoscape", "application/vnd.cytoscape+json", NetworkFormat.CYTOSCAPE, "cyjs"),
    DOT("dot", "text/vnd.graphviz", NetworkFormat.DOT, "gv"),
    HTML("html", "text/html", ResultSetLang.RS_Text, "application/xhtml+xml"),
    TEXT("txt", "text/plain", ResultSetLang.RS_Text);

    /** For SELECT and ASK, the one that anybody gets first. */
    public static final List<Format> ROWS = List.of(JSON, XML, CSV, TSV);

    /** For CONSTRUCT and DESCRIBE, the one that anybody gets first. */
    public static final List<Format> GRAPHS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML);

    /** For graph programs: what a CONSTRUCT or DESCRIBE gives, drawn as nodes and edges. */
    public static final List<Format> NETWORKS = List.of(GEXF, GRAPHML, CYTOSCAPE, DOT);

    private static final List<Format> GRAPHS_AND_NETWORKS =
            Stream.concat(GRAPHS.stream(), NETWORKS.stream()).toList();

    private static final List<Format> ROWS_AND_NETWORKS =
            Stream.concat(ROWS.stream(), NETWORKS.stream()).toList();

    /** What clients such as SPARQLWrapper and Fuseki's call the forms. */
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "ttl", List.of("turtle", "n3"),
            "nt", List.of("ntriples", "n-triples"),
            "jsonld", List.of("json-ld", "json"),
            "rdfxml", List.of("rdf+xml", "rdf", "xml"));

    private final String word;
    private final String mediaType;
    private final Optional<Lang> lang;
    private final Optional<NetworkFormat> network;
    private final String ending;
    private final List<String> otherTypes;

    Format(String word, String mediaType, Lang lang, String... otherTypes) {
        this.word = word;
        this.mediaType = mediaType;
        this.lang = Optional.of(lang);
        this.network = Optional.empty();
        this.ending = word;
        this.otherTypes = List.of(otherTypes);
    }

    Format(String word, String mediaType, NetworkFormat network, String ending) {
        this.word = word;
        this.mediaType = mediaType;
        this.lang = Optional.empty();
        this.network = Optional.of(network);
        this.ending = ending;
        this.otherTypes = List.of();
    }

    /** The forms that fit a query. */
    public static List<Format> of(Query query) {
        return query.isConstructType() || query.isDescribeType() ? GRAPHS_AND_NETWORKS : ROWS;
    }

    /** The forms that fit a saved query; rows that tie things are a network too. */
    public static List<Format> of(SavedQuery saved) {
        return saved.ties().isPresent() ? ROWS_AND_NETWORKS : of(saved.parse());
    }

    /** The form with this short name or media type. */
    public static Optional<Format> named(String name, List<Format> offered) {
        return offered.stream()
                .filter(format -> format.word.equals(name) || format.types().contains(name))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(format ->
                                OTHER_NAMES.getOrDefault(format.word, List.of()).contains(name))
                        .findFirst());
    }

    /** The short names of some forms, for messages. */
    public static String words(List<Format> formats) {
        return String.join(", ", formats.stream().map(Format::word).toList());
    }

    /** The short name, as in {@code format=csv}. */
    public String word() {
        return word;
    }

    /** The media type that answers carry. */
    public String mediaType() {
        return mediaType;
    }

    /** The value of Content-Type. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** All media types under which the form may be asked for; its own comes first. */
    public List<String> types() {
        return Stream.concat(Stream.of(mediaType), otherTypes.stream()).toList();
    }

    /** The ending of the names of such files, as their programs expect it. */
    public String ending() {
        return ending;
    }

    /** The file of nodes and edges that this is; empty for rows and RDF. */
    public Optional<NetworkFormat> network() {
        return network;
    }

    /** What Jena calls the form; empty if Jena does not write it. */
    Optional<Lang> lang() {
        return lang;
    }
}
