package senryaku.sparql.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Blank nodes as CSV has them, {@code _:label} (SPARQL 1.1 Query Results CSV, section 3.2); Jena leaves the {@code _:} out. */
final class BlankCells {

    private BlankCells() {}

    /** The same rows; each is looked at when it is asked for. */
    static RowSet in(RowSet rows) {
        Iterator<Binding> named = Iter.map(rows, BlankCells::named);
        return RowSetStream.create(rows.getResultVars(), named);
    }

    private static Binding named(Binding row) {
        List<Var> variables = new ArrayList<>();
        row.vars().forEachRemaining(variables::add);
        if (variables.stream().noneMatch(variable -> row.get(variable).isBlank())) {
            return row;
        }
        BindingBuilder cells = Binding.builder();
        for (Var variable : variables) {
            Node value = row.get(variable);
            cells.add(
                    variable,
                    value.isBlank()
                            ? NodeFactory.createLiteralString(
                                    "_:" + NodeFmtLib.encodeBNodeLabel(value.getBlankNodeLabel()))
                            : value);
        }
        return cells.build();
    }
}
