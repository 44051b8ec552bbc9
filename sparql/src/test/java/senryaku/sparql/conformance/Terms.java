package senryaku.sparql.conformance;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;

/**
 * Compares rows. A term that stands in the data must come back as it stands there, to the letter. What is calculated has a value
 * only: {@code 2.0E-1} and {@code 2.0e-1}, {@code 3} and {@code 3.0} are the same double or decimal, and the tests write them in
 * several ways.
 */
final class Terms {

    private final Set<Node> written = new HashSet<>();
    private final Set<Var> calculated;

    /**
     * @param data of the test
     * @param query whose columns with an expression hold what is calculated
     */
    Terms(List<Graph> data, Query query) {
        this.calculated = query.getProject().getExprs().keySet();
        data.forEach(graph -> graph.find().forEachRemaining(triple -> written.add(triple.getObject())));
    }

    /** Whether the rows are the same, in the same order if that counts; or at least each once, where repeated ones may be left out. */
    boolean same(RowSet wanted, RowSet given, boolean ordered, boolean lax) {
        List<Binding> one = rows(wanted);
        List<Binding> other = rows(given);
        if (lax) {
            return other.size() <= one.size()
                    && ResultsCompare.equalsByTerm(
                            one.stream().distinct().toList(),
                            other.stream().distinct().toList());
        }
        if (!ResultsCompare.equalsByTerm(one, other)) {
            return false;
        }
        for (int i = 0; ordered && i < one.size(); i++) {
            if (!ResultsCompare.equalsByTerm(List.of(one.get(i)), List.of(other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private List<Binding> rows(RowSet rows) {
        return rows.stream().map(this::plain).toList();
    }

    private Binding plain(Binding row) {
        BindingBuilder plain = Binding.builder();
        row.vars().forEachRemaining(variable -> plain.add(variable, plain(variable, row.get(variable))));
        return plain.build();
    }

    private Node plain(Var variable, Node node) {
        boolean value = calculated.contains(variable) || !written.contains(node);
        if (!node.isLiteral() || !value) {
            return node;
        }
        if (!XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())) {
            return NormalizeRDFTerms.get().normalize(node);
        }
        BigDecimal number = new BigDecimal(node.getLiteralLexicalForm()).stripTrailingZeros();
        return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }
}
