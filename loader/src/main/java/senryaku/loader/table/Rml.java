package senryaku.loader.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The words of RML that are read: those of R2RML with the RML of 2014 (<a href="https://rml.io/specs/rml/">rml.io</a>), and
 * those of the W3C community group (<a href="https://w3id.org/rml/core/spec">RML-Core</a>), which are taken for the former.
 */
final class Rml {

    static final String RR = "http://www.w3.org/ns/r2rml#";
    static final String RML = "http://semweb.mmlab.be/ns/rml#";
    static final String QL = "http://semweb.mmlab.be/ns/ql#";
    static final String NEW = "http://w3id.org/rml/";
    private static final String FUNCTIONS = "http://semweb.mmlab.be/ns/fnml#";

    static final Node SOURCE = rml("source");
    static final Node LOGICAL_SOURCE = rml("logicalSource");
    static final Node FORMULATION = rml("referenceFormulation");
    static final Node ITERATOR = rml("iterator");
    static final Node REFERENCE = rml("reference");
    static final Node TEMPLATE = rr("template");
    static final Node CONSTANT = rr("constant");
    static final Node SUBJECT_MAP = rr("subjectMap");
    static final Node SUBJECT = rr("subject");
    static final Node CLASS = rr("class");
    static final Node PREDICATE_OBJECT_MAP = rr("predicateObjectMap");
    static final Node PREDICATE_MAP = rr("predicateMap");
    static final Node PREDICATE = rr("predicate");
    static final Node OBJECT_MAP = rr("objectMap");
    static final Node OBJECT = rr("object");
    static final Node TERM_TYPE = rr("termType");
    static final Node LANGUAGE = rr("language");
    static final Node LANGUAGE_MAP = rml("languageMap");
    static final Node DATATYPE = rr("datatype");
    static final Node DATATYPE_MAP = rml("datatypeMap");
    static final Node PARENT = rr("parentTriplesMap");
    static final Node JOIN = rr("joinCondition");
    static final Node CHILD_KEY = rr("child");
    static final Node PARENT_KEY = rr("parent");

    /** Of the community group only: what relative IRIs are put behind, and the keys of joins. */
    static final Node BASE = NodeFactory.createURI(NEW + "baseIRI");

    static final Node CHILD_MAP = NodeFactory.createURI(NEW + "childMap");
    static final Node PARENT_MAP = NodeFactory.createURI(NEW + "parentMap");

    /** Of the community group only: where a path begins, and the path. */
    static final Node ROOT = NodeFactory.createURI(NEW + "root");

    static final Node PATH = NodeFactory.createURI(NEW + "path");

    static final Node CSV = NodeFactory.createURI(QL + "CSV");
    static final Node JSON_PATH = NodeFactory.createURI(QL + "JSONPath");
    static final List<String> TERM_TYPES = List.of("IRI", "Literal", "BlankNode");

    private static final Set<Node> READ = Set.of(
            SOURCE,
            LOGICAL_SOURCE,
            FORMULATION,
            ITERATOR,
            REFERENCE,
            TEMPLATE,
            CONSTANT,
            SUBJECT_MAP,
            SUBJECT,
            CLASS,
            PREDICATE_OBJECT_MAP,
            PREDICATE_MAP,
            PREDICATE,
            OBJECT_MAP,
            OBJECT,
            TERM_TYPE,
            LANGUAGE,
            LANGUAGE_MAP,
            DATATYPE,
            DATATYPE_MAP,
            PARENT,
            JOIN,
            CHILD_KEY,
            PARENT_KEY,
            BASE,
            CHILD_MAP,
            PARENT_MAP,
            ROOT,
            PATH);

    /** What RML has and is not read here, because the way from a word of the document to a triple would be lost, or leave the folder. */
    private static final Set<String> REFUSED = Set.of(
            "graph",
            "graphMap",
            "tableName",
            "sqlQuery",
            "sqlVersion",
            "logicalTable",
            "query",
            "column",
            "functionValue",
            "functionExecution",
            "function",
            "inputValueMap",
            "logicalTarget",
            "gather",
            "inverseExpression");

    /** The words of the community group, by their last part, and what they were before. */
    private static final Map<String, Node> BEFORE = Stream.concat(
                    READ.stream().filter(node -> !node.getURI().startsWith(NEW)), Stream.of(CSV, JSON_PATH))
            .collect(Collectors.toUnmodifiableMap(Rml::localName, node -> node));

    private Rml() {}

    /** The word of R2RML or of the RML of 2014 for a word of the community group; any other node is its own. */
    static Node before(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(NEW)) {
            return node;
        }
        String name = localName(node);
        if (TERM_TYPES.contains(name)) {
            return rr(name);
        }
        return Optional.ofNullable(BEFORE.get(name)).orElse(node);
    }

    /** Whether a property belongs to RML, R2RML or its functions. */
    static boolean isWord(Node property) {
        String iri = property.getURI();
        return Stream.of(RR, RML, NEW, FUNCTIONS).anyMatch(iri::startsWith);
    }

    static boolean isRead(Node property) {
        return READ.contains(property);
    }

    static boolean isRefused(Node property) {
        return property.getURI().startsWith(FUNCTIONS) || REFUSED.contains(localName(property));
    }

    /** The last parts of all words that are read. */
    static Set<String> names() {
        return READ.stream().map(Rml::localName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands behind the last slash or hash of an IRI. */
    static String localName(Node node) {
        return node.getURI().replaceFirst("^.*[/#]", "");
    }

    static Node rr(String name) {
        return NodeFactory.createURI(RR + name);
    }

    private static Node rml(String name) {
        return NodeFactory.createURI(RML + name);
    }
}
