package senryaku.sparql.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.query.Ties;

/** The mapping of rows to a network: a row is an edge, or one for each of several targets; its other columns go with it. */
final class RowMapping {

    private static final String LABEL = "Label";

    /** The column of a seat: the node that stands for the edge, as graphs have it. */
    private static final String SEAT = "seat";

    private static final String CERTAINTY = "certainty";

    private final NetworkMaker maker;
    private final Ties ties;
    private final List<String> columns;
    private final List<Binding> rows = new ArrayList<>();
    private Map<String, Names> names = Map.of();

    RowMapping(NetworkMaker maker, Ties ties, RowSet answer) {
        this.maker = maker;
        this.ties = ties;
        this.columns = answer.getResultVars().stream().map(Var::getVarName).toList();
        answer.forEachRemaining(rows::add);
    }

    Network network() {
        Set<String> things = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Binding row : rows) {
            things.addAll(things(value(row, ties.source())));
            things.addAll(things(value(row, ties.target())));
            called(row).filter(Node::isURI).ifPresent(name -> named.add(name.getURI()));
        }
        named.addAll(things);
        names = named.isEmpty() ? Map.of() : maker.names().of(named);
        NetworkBuilder builder = new NetworkBuilder(maker.language());
        things.forEach(thing -> builder.node(
                thing,
                true,
                names.getOrDefault(thing, Names.NONE),
                maker.compact().apply(thing),
                maker.kinds().kindOf(thing).orElse("resource"),
                Map.of()));
        rows.forEach(row -> edges(row, builder));
        return builder.build();
    }

    private void edges(Binding row, NetworkBuilder builder) {
        Optional<Node> called = called(row);
        String relation = called.filter(Node::isURI).map(Node::getURI).orElse("");
        String interaction = called.map(name -> name.isURI() ? maker.compact().apply(name.getURI()) : words(name))
                .orElse(ties.target());
        for (String source : things(value(row, ties.source()))) {
            for (String target : things(value(row, ties.target()))) {
                String own = seat(row)
                        .orElseGet(() -> maker.compact().apply(source) + " " + interaction + " "
                                + maker.compact().apply(target));
                builder.edge(new NetworkBuilder.Found(
                        own,
                        source,
                        target,
                        relation,
                        interaction,
                        names(called),
                        Optional.empty(),
                        Optional.empty(),
                        values(row)));
            }
        }
    }

    /** The things in a cell: its IRI, or the IRIs that its text lists. */
    private static List<String> things(@Nullable Node cell) {
        if (cell == null) {
            return List.of();
        }
        if (cell.isURI()) {
            return List.of(cell.getURI());
        }
        return cell.isLiteral()
                ? Stream.of(cell.getLiteralLexicalForm().split("\\s+", -1))
                        .filter(word -> word.matches("[A-Za-z][A-Za-z0-9+.-]*:.+"))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Optional<Node> called(Binding row) {
        return ties.called()
                .flatMap(column -> Optional.ofNullable(value(row, column)))
                .filter(node -> node.isURI() || node.isLiteral());
    }

    private static Optional<String> seat(Binding row) {
        return Optional.ofNullable(value(row, SEAT)).filter(Node::isURI).map(Node::getURI);
    }

    private Names names(Optional<Node> called) {
        return called.map(name -> name.isURI()
                        ? names.getOrDefault(name.getURI(), Names.NONE)
                        : Names.NONE.with(name.getLiteralLexicalForm(), name.getLiteralLanguage()))
                .orElse(Names.NONE);
    }

    /** The other columns; names of things beside their things are left out, as both ends have names of their own. */
    private Map<String, Value> values(Binding row) {
        Map<String, Value> values = new TreeMap<>();
        seat(row).ifPresent(seat -> values.put("statement", Value.text(seat)));
        for (String column : columns) {
            Node node = value(row, column);
            if (node == null || isEnd(column) || column.equals(SEAT)) {
                continue;
            }
            String name = column.equals(CERTAINTY) ? column : ColumnNames.free(column);
            if (node.isURI()) {
                values.put(name, Value.text(maker.compact().apply(node.getURI())));
            } else if (node.isLiteral()) {
                values.put(name, Value.of(node));
            }
        }
        return values;
    }

    private boolean isEnd(String column) {
        return List.of(ties.source(), ties.target(), ties.source() + LABEL, ties.target() + LABEL)
                .contains(column);
    }

    private static String words(Node literal) {
        return literal.getLiteralLexicalForm();
    }

    private static @Nullable Node value(Binding row, String column) {
        return row.get(Var.alloc(column));
    }
}
