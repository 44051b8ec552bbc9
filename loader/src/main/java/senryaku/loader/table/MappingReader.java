package senryaku.loader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.TableFiles;

/** Reads an RML mapping from Turtle, and refuses what it does not understand: nothing of a mapping is passed over in silence. */
final class MappingReader {

    /** What relative IRIs are read against where a mapping has no base; a name below {@code .invalid} belongs to nobody. */
    static final String NO_BASE = "https://relative.invalid/";

    /** How Jena tells the place of a mistake. */
    private static final Pattern POSITION =
            Pattern.compile("\\[line: (?<line>\\d{1,9}), col: (?<column>\\d{1,9}) *\\] (?<message>.*)", Pattern.DOTALL);

    private final TableFiles files;
    private final MappingText text;
    private final Consumer<Problem> problems;
    private final MappingNodes nodes = new MappingNodes();
    private final AtomicReference<String> base = new AtomicReference<>(NO_BASE);
    private boolean natural;
    private boolean broken;

    private MappingReader(TableFiles files, Consumer<Problem> problems) {
        this.files = files;
        this.text = new MappingText(files.mapping());
        this.problems = problems;
    }

    /**
     * Reads the mapping of a source.
     *
     * @param problems is told everything that is wrong with it
     */
    static Optional<Mapping> read(TableFiles files, Consumer<Problem> problems) {
        return new MappingReader(files, problems).read();
    }

    private Optional<Mapping> read() {
        if (!parse()) {
            return Optional.empty();
        }
        checkWords();
        List<Node> names = nodes.having(Rml.LOGICAL_SOURCE);
        if (names.isEmpty()) {
            refuse(text.start(), Mistake.MAPPING_EMPTY);
        }
        List<Mapping.TriplesMap> maps =
                names.stream().flatMap(name -> triplesMap(name).stream()).toList();
        maps.forEach(map -> checkParents(map, maps));
        return broken ? Optional.empty() : Optional.of(new Mapping(natural, maps));
    }

    private boolean parse() {
        String turtle = text.document().text();
        try {
            RDFParser.fromString(turtle.startsWith("\uFEFF") ? turtle.substring(1) : turtle, Lang.TURTLE)
                    .base(NO_BASE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new Collector());
            return true;
        } catch (RiotException e) {
            Matcher found = POSITION.matcher(String.valueOf(e.getMessage()));
            boolean placed = found.matches();
            Place place = placed
                    ? new Place(text.document().name(), number(found.group("line")), number(found.group("column")))
                    : text.start();
            String message = placed ? found.group("message") : String.valueOf(e.getMessage());
            refuse(place, Mistake.RDF_SYNTAX, message, "Turtle");
        } catch (StackOverflowError e) { // the parser follows nested nodes by calling itself
            refuse(text.start(), Mistake.RDF_DEPTH);
        }
        return false;
    }

    private static int number(String digits) {
        return Math.max(1, Integer.parseInt(digits));
    }

    /** Keeps the triples with the older words, and the base that the file declares. */
    private final class Collector extends StreamRDFBase {

        @Override
        public void triple(Triple triple) {
            natural |= triple.getPredicate().getURI().startsWith(Rml.NEW);
            nodes.add(
                    Rml.before(triple.getSubject()), Rml.before(triple.getPredicate()), Rml.before(triple.getObject()));
        }

        @Override
        public void base(String iri) {
            base.set(iri);
        }
    }

    private void checkWords() {
        nodes.properties().stream()
                .filter(Rml::isWord)
                .filter(property -> !Rml.isRead(property))
                .forEach(property -> {
                    String name = Rml.localName(property);
                    if (Rml.isRefused(property)) {
                        refuse(text.of(property), Mistake.MAPPING_REFUSED, name);
                    } else {
                        refuse(text.of(property), Mistake.MAPPING_UNKNOWN, name, Nearest.hint(name, Rml.names()));
                    }
                });
    }

    private Optional<Mapping.TriplesMap> triplesMap(Node name) {
        Place place = text.definition(name);
        Optional<Mapping.LogicalSource> source =
                one(name, Rml.LOGICAL_SOURCE, place).flatMap(node -> logicalSource(node, place));
        List<Node> subjects = maps(name, Rml.SUBJECT_MAP, Rml.SUBJECT);
        if (subjects.size() != 1) {
            refuse(place, Mistake.MAPPING_NUMBER, shown(name), "rr:subjectMap", subjects.size());
            return Optional.empty();
        }
        Node subjectMap = subjects.getFirst();
        Optional<TermMap> subject = termMap(subjectMap, place, List.of(TermMap.Kind.IRI, TermMap.Kind.BLANK));
        List<Mapping.Rule> rules = objects(name, Rml.PREDICATE_OBJECT_MAP)
                .flatMap(node -> rules(node, place).stream())
                .toList();
        if (source.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        List<Node> classes = objects(subjectMap, Rml.CLASS).toList();
        String mapBase = objects(name, Rml.BASE)
                .filter(Node::isURI)
                .map(Node::getURI)
                .findFirst()
                .orElse(base.get());
        return Optional.of(new Mapping.TriplesMap(name, mapBase, source.get(), subject.get(), classes, rules, place));
    }

    private Optional<Mapping.LogicalSource> logicalSource(Node node, Place place) {
        Optional<String> file = one(node, Rml.SOURCE, place).flatMap(this::file);
        Node formulation = objects(node, Rml.FORMULATION).findFirst().orElse(Rml.CSV);
        boolean csv = formulation.equals(Rml.CSV);
        if (!csv && !formulation.equals(Rml.JSON_PATH)) {
            String found = formulation.isURI() ? Rml.localName(formulation) : formulation.toString();
            refuse(
                    text.of(formulation),
                    Mistake.MAPPING_FORMULATION,
                    found,
                    Nearest.hint(found, List.of("CSV", "JSONPath")));
            return Optional.empty();
        }
        String iterator = objects(node, Rml.ITERATOR)
                .findFirst()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("$");
        if (!csv && !isPath(iterator, text.of(NodeFactory.createLiteralString(iterator)))) {
            return Optional.empty();
        }
        Mapping.Form form = csv ? Mapping.Form.CSV : Mapping.Form.JSON;
        return file.map(name -> new Mapping.LogicalSource(name, form, csv ? "" : iterator));
    }

    private boolean isPath(String path, Place place) {
        Optional<String> mistake = JsonTable.mistake(path);
        mistake.ifPresent(why -> refuse(place, Mistake.MAPPING_PATH, path, why));
        return mistake.isEmpty();
    }

    /** The name of a file of the folder: written alone, or as the path of a source relative to the mapping. */
    private Optional<String> file(Node node) {
        Node named =
                node.isLiteral() ? node : objects(node, Rml.PATH).findFirst().orElse(node);
        if (!named.isLiteral() || !TableFiles.isName(named.getLiteralLexicalForm())) {
            String found =
                    named.isLiteral() ? named.getLiteralLexicalForm() : named.isURI() ? named.getURI() : types(named);
            refuse(text.of(named), Mistake.MAPPING_SOURCE, found);
            return Optional.empty();
        }
        String name = named.getLiteralLexicalForm();
        if (!files.has(name)) {
            refuse(text.of(named), Mistake.MAPPING_FILE, name, Nearest.hint(name, files.names()));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private String types(Node node) {
        return objects(node, RDF.type.asNode()).map(Node::toString).findFirst().orElse("[ … ]");
    }

    private List<Mapping.Rule> rules(Node node, Place around) {
        List<TermMap> predicates = maps(node, Rml.PREDICATE_MAP, Rml.PREDICATE).stream()
                .flatMap(map -> termMap(map, around, List.of(TermMap.Kind.IRI)).stream())
                .toList();
        List<Node> objects = maps(node, Rml.OBJECT_MAP, Rml.OBJECT);
        if (predicates.isEmpty() && !broken) {
            refuse(around, Mistake.MAPPING_NUMBER, "rr:predicateObjectMap", "rr:predicate", 0);
        }
        if (objects.isEmpty()) {
            refuse(around, Mistake.MAPPING_NUMBER, "rr:predicateObjectMap", "rr:objectMap", 0);
        }
        List<Mapping.Rule> rules = new ArrayList<>();
        for (Node object : objects) {
            Optional<Mapping.Value> value = value(
                    object,
                    predicates.isEmpty() ? around : predicates.getFirst().place());
            predicates.forEach(predicate -> value.ifPresent(found -> rules.add(new Mapping.Rule(predicate, found))));
        }
        return rules;
    }

    private Optional<Mapping.Value> value(Node node, Place around) {
        Optional<Node> parent = objects(node, Rml.PARENT).findFirst();
        if (parent.isEmpty()) {
            return termMap(node, TermMap.Kind.LITERAL, around).map(Mapping.Value.Made::new);
        }
        List<Mapping.Key> keys = new ArrayList<>();
        objects(node, Rml.JOIN).forEach(join -> {
            Optional<Node> child = key(join, Rml.CHILD_KEY, Rml.CHILD_MAP, around);
            Optional<Node> key = key(join, Rml.PARENT_KEY, Rml.PARENT_MAP, around);
            if (child.isPresent() && key.isPresent()) {
                keys.add(new Mapping.Key(
                        child.get().getLiteralLexicalForm(), key.get().getLiteralLexicalForm()));
            }
        });
        return Optional.of(new Mapping.Value.Joined(parent.get(), keys, text.of(parent.get())));
    }

    /** A key of a join: a reference, written alone or as a map. */
    private Optional<Node> key(Node join, Node property, Node map, Place around) {
        Optional<Node> mapped = objects(join, map).findFirst();
        return mapped.isPresent()
                ? one(mapped.get(), Rml.REFERENCE, around)
                : one(join, property, around).filter(Node::isLiteral);
    }

    private void checkParents(Mapping.TriplesMap map, List<Mapping.TriplesMap> all) {
        for (Mapping.Rule rule : map.rules()) {
            if (rule.value() instanceof Mapping.Value.Joined joined) {
                Optional<Mapping.TriplesMap> parent = all.stream()
                        .filter(other -> other.name().equals(joined.parent()))
                        .findFirst();
                if (parent.isEmpty() && !broken) {
                    List<String> names =
                            all.stream().map(other -> shown(other.name())).toList();
                    String name = shown(joined.parent());
                    refuse(joined.place(), Mistake.MAPPING_PARENT, name, Nearest.hint(name, names));
                }
                parent.filter(other ->
                                joined.keys().isEmpty() && !other.source().equals(map.source()))
                        .ifPresent(other -> refuse(joined.place(), Mistake.MAPPING_JOIN, shown(other.name())));
            }
        }
    }

    /** The term maps of a property, with those that a shortcut for constants stands for. */
    private List<Node> maps(Node node, Node property, Node shortcut) {
        List<Node> maps = new ArrayList<>(objects(node, property).toList());
        objects(node, shortcut).forEach(constant -> {
            Node map = NodeFactory.createBlankNode();
            nodes.add(map, Rml.CONSTANT, constant);
            maps.add(map);
        });
        return maps;
    }

    private Optional<TermMap> termMap(Node node, TermMap.Kind usual, Place around) {
        return new TermMaps(nodes, text, this::refuse).read(node, usual, around);
    }

    /** A subject is no literal, and a predicate is an IRI. */
    private Optional<TermMap> termMap(Node node, Place around, List<TermMap.Kind> allowed) {
        return termMap(node, TermMap.Kind.IRI, around).filter(map -> {
            boolean right = allowed.contains(map.kind());
            if (!right) {
                refuse(map.place(), Mistake.MAPPING_KIND);
            }
            return right;
        });
    }

    private Optional<Node> one(Node node, Node property, Place place) {
        List<Node> found = objects(node, property).toList();
        if (found.size() != 1) {
            refuse(place, Mistake.MAPPING_NUMBER, shown(node), shown(property), found.size());
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private Stream<Node> objects(Node node, Node property) {
        return nodes.objects(node, property).stream();
    }

    /** What messages call a node of the mapping. */
    static String shown(Node node) {
        if (!node.isURI()) {
            return "[ … ]";
        }
        String prefix = node.getURI().startsWith(Rml.RR) ? "rr:" : node.getURI().startsWith(Rml.RML) ? "rml:" : "#";
        return prefix + Rml.localName(node);
    }

    private void refuse(Place place, Mistake mistake, Object... arguments) {
        broken = true;
        problems.accept(Problem.at(place, mistake, arguments));
    }

    /** Tells a mistake of the mapping. */
    @FunctionalInterface
    interface Refusal {

        void refuse(Place place, Mistake mistake, Object... arguments);
    }
}
