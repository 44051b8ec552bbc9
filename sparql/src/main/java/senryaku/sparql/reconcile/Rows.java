package senryaku.sparql.reconcile;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Runs a query of ours on the open release. */
@FunctionalInterface
public interface Rows {

    /** The rows of a SELECT; what is unbound is absent. */
    List<Map<String, Node>> of(Query query);
}
