package senryaku.sparql.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Language;
import senryaku.sparql.ui.Cell;
import senryaku.sparql.ui.Group;
import senryaku.sparql.ui.Group.Ground;
import senryaku.sparql.ui.Group.Said;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Tables;
import senryaku.sparql.ui.Texts;

/** Gathers what is said of a thing by its properties, each value with the words that it rests on. */
final class Grouping {

    /** Names first, then what it is; all else in the order of the data. */
    private static final List<String> FIRST =
            List.of(RDFS.label.getURI(), SKOS.prefLabel.getURI(), SKOS.altLabel.getURI(), RDF.type.getURI());

    /** Properties whose values are the same thing in another place: links lead there, not to our own answer about them. */
    private static final Set<String> ELSEWHERE = Set.of(
            OWL.sameAs.getURI(),
            SKOS.exactMatch.getURI(),
            SKOS.closeMatch.getURI(),
            RDFS.seeAlso.getURI(),
            "http://xmlns.com/foaf/0.1/homepage",
            "http://xmlns.com/foaf/0.1/page");

    /** Registers whose records have a number that people know, by what the addresses of the records begin with. */
    private static final Map<String, String> REGISTERS = Map.of(
            "https://ror.org/", "register.ror",
            "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=", "register.corporate");

    private record Statement(Node property, Node value) {}

    private record Values(Cell property, Map<Node, Cell> cells) {}

    private final Tables tables;
    private final UnaryOperator<String> address;
    private final Language language;
    private final Texts texts;
    private final Map<Statement, Set<Ground>> grounds = new LinkedHashMap<>();
    private final Map<Node, Values> properties = new LinkedHashMap<>();

    Grouping(Tables tables, UnaryOperator<String> address, Look look) {
        this.tables = tables;
        this.address = address;
        this.language = look.content();
        this.texts = look.texts();
    }

    /** A row of what a statement rests on; it is read before the statements. */
    void ground(Binding row) {
        Statement statement = new Statement(row.get(Var.alloc("property")), row.get(Var.alloc("value")));
        Set<Ground> all = grounds.computeIfAbsent(statement, unseen -> new LinkedHashSet<>());
        of(row, "quote")
                .ifPresent(quote -> all.add(new Ground(
                        "quote",
                        quote.getLiteralLexicalForm(),
                        "",
                        of(row, "place")
                                .map(place -> address.apply(place.toString()))
                                .orElse(""),
                        of(row, "line").map(Node::getLiteralLexicalForm).orElse(""))));
        of(row, "rule").ifPresent(rule -> {
            Cell cell = tables.cell(rule, Optional.empty(), address, texts);
            all.add(new Ground("rule", cell.text(), "", cell.href(), ""));
        });
        of(row, "reason")
                .filter(reason -> reason.getLiteralLanguage().equals(language.tag()))
                .ifPresent(reason -> all.add(
                        new Ground("reason", reason.getLiteralLexicalForm(), reason.getLiteralLanguage(), "", "")));
    }

    /** A row of what is said. */
    void statement(Binding row) {
        Node property = row.get(Var.alloc("property"));
        Node value = row.get(Var.alloc("value"));
        boolean elsewhere = ELSEWHERE.contains(property.getURI()) && value.isURI();
        Cell cell = elsewhere
                ? new Cell(record(value.getURI()), value.getURI(), outside(value.getURI()), "", false)
                : tables.cell(value, of(row, "valueLabel"), address, texts);
        properties
                .computeIfAbsent(
                        property,
                        unseen -> new Values(
                                tables.cell(property, of(row, "propertyLabel"), address, texts), new LinkedHashMap<>()))
                .cells()
                .putIfAbsent(value, cell);
    }

    /** The register and the number of a record there; its address if the register is none that is known. */
    private String record(String iri) {
        return REGISTERS.entrySet().stream()
                .filter(register -> iri.startsWith(register.getKey()))
                .findFirst()
                .map(register -> texts.get(
                        register.getValue(), iri.substring(register.getKey().length())))
                .orElse(iri);
    }

    /** Data may hold any IRI; only those of the web become links. */
    private static String outside(String iri) {
        return iri.matches("https?://.*") ? iri : "";
    }

    /** The groups. */
    List<Group> groups() {
        return properties.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Group group(Node property, Values values) {
        return new Group(
                values.property(),
                values.cells().entrySet().stream()
                        .map(value -> said(property, value.getKey(), value.getValue()))
                        .toList());
    }

    /** The name in the language of the page, else any. */
    Optional<String> name() {
        return List.of(RDFS.label, SKOS.prefLabel).stream()
                .flatMap(property -> names(property.asNode()).stream())
                .filter(Node::isLiteral)
                .min((a, b) -> Boolean.compare(spoken(b), spoken(a)))
                .map(Node::getLiteralLexicalForm);
    }

    private Set<Node> names(Node property) {
        Values values = properties.get(property);
        return values == null ? Set.of() : values.cells().keySet();
    }

    private boolean spoken(Node label) {
        return label.getLiteralLanguage().equals(language.tag());
    }

    private Said said(Node property, Node value, Cell cell) {
        return new Said(cell, List.copyOf(grounds.getOrDefault(new Statement(property, value), Set.of())));
    }

    private static int rank(Node property) {
        int place = FIRST.indexOf(property.getURI());
        return place < 0 ? FIRST.size() : place;
    }

    private static Optional<Node> of(Binding row, String variable) {
        return Optional.ofNullable(row.get(Var.alloc(variable)));
    }
}
