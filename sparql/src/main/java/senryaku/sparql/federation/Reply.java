package senryaku.sparql.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.AbstractTupleQueryResultHandler;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryResultHandler;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.impl.IteratingTupleQueryResult;

/** What a member says to one question. Whoever sends more rows than are held is broken off. */
final class Reply extends AbstractTupleQueryResultHandler implements QueryResultHandler {

    /** More rows than these are not held. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ValueFactory values;
    private final Remarks remarks;
    private final List<BindingSet> rows = new ArrayList<>();
    private List<String> names = List.of();
    private boolean isTruth;
    private boolean isRows;
    private boolean truth;

    /** @param values makes the terms of this member */
    Reply(ValueFactory values) {
        this(values, new Remarks());
    }

    private Reply(ValueFactory values, Remarks remarks) {
        this.values = values;
        this.remarks = remarks;
    }

    /** For a part of what the member says, or for what it says before that is changed here; with the same remarks. */
    Reply empty() {
        return new Reply(values, remarks);
    }

    Remarks remarks() {
        return remarks;
    }

    void copyTo(Reply other) {
        if (isTruth) {
            other.truth(truth);
        }
        if (isRows) {
            other.begin(names);
            rows.forEach(other::row);
        }
    }

    void begin(List<String> variables) {
        names = List.copyOf(variables);
        isRows = true;
    }

    void row(BindingSet row) {
        if (rows.size() >= Federation.MOST_ROWS) {
            throw new TooLongException();
        }
        rows.add(row);
    }

    void truth(boolean value) {
        isTruth = true;
        truth = value;
    }

    Value value(Node node) {
        return Terms.value(node, values);
    }

    ValueFactory values() {
        return values;
    }

    @Override
    public void handleBoolean(boolean value) {
        truth(value);
    }

    @Override
    public void handleLinks(List<String> links) {}

    @Override
    public void startQueryResult(List<String> variables) {
        begin(variables);
    }

    @Override
    public void handleSolution(BindingSet row) {
        for (Binding binding : row) {
            if (binding == null || binding.getValue() == null) {
                throw new IllegalArgumentException("a value of no kind"); // RDF4J's parser lets it through
            }
        }
        row(row);
    }

    boolean isTruth() {
        return isTruth;
    }

    /** Whether all values stand in columns that were asked for: others would be taken for those of other members. */
    boolean answers(List<String> variables) {
        return rows.stream().allMatch(row -> variables.containsAll(row.getBindingNames()))
                && Set.copyOf(variables).containsAll(names)
                && Set.copyOf(names).size() == names.size();
    }

    boolean isRows() {
        return isRows;
    }

    boolean isTrue() {
        return truth;
    }

    /** Rows, or 1 for yes. */
    long count() {
        return isRows ? rows.size() : truth ? 1 : 0;
    }

    List<BindingSet> rows() {
        return List.copyOf(rows);
    }

    TupleQueryResult result() {
        return new IteratingTupleQueryResult(names, rows);
    }
}
