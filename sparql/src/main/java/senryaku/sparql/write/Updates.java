package senryaku.sparql.write;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;

/**
 * Does a SPARQL Update to a draft. What is asked for without a graph's name is looked for in all graphs, as in a query; what is
 * written without one goes to {@link GraphNames#unnamed()}.
 */
public final class Updates extends UpdateEngineWorker {

    private final Draft draft;
    private final Budget budget;
    private final long most;
    private final Consumer<Query> check;
    private final List<QueryExec> open = new ArrayList<>();

    private Updates(Draft draft, Budget budget, long most, Consumer<Query> check) {
        super(draft, null, new Context());
        this.draft = draft;
        this.budget = budget;
        this.most = most;
        this.check = check;
    }

    /**
     * Does all of a request.
     *
     * @param most rows that one operation may have
     * @param check looks at each query before it runs, and throws if it may not
     * @throws WriteProblem if something of it is not allowed, or fails
     */
    public static void run(UpdateRequest request, Draft draft, Budget budget, long most, Consumer<Query> check) {
        Updates updates = new Updates(draft, budget, most, check);
        try {
            for (Update update : request.getOperations()) {
                update.visit(updates);
            }
        } catch (UpdateException | IllegalFormatException e) { // Jena fails in telling of a wrong language tag
            throw new WriteProblem(400, "updateFails", String.valueOf(e.getMessage()));
        } finally {
            updates.open.forEach(QueryExec::close);
        }
    }

    /**
     * Lets the caller choose the graphs that are asked (SPARQL 1.1 Protocol, section 2.2.3).
     *
     * @throws WriteProblem with 400 if the request chooses them itself
     */
    public static void using(UpdateRequest request, List<Node> unnamed, List<Node> named) {
        if (unnamed.isEmpty() && named.isEmpty()) {
            return;
        }
        for (Update update : request.getOperations()) {
            if (update instanceof UpdateWithUsing choosing) {
                if (!choosing.getUsing().isEmpty()
                        || !choosing.getUsingNamed().isEmpty()
                        || choosing.getWithIRI() != null) {
                    throw new WriteProblem(400, "usingTwice");
                }
                unnamed.forEach(choosing::addUsing);
                named.forEach(choosing::addUsingNamed);
            }
        }
    }

    /** Nothing is ever fetched; with SILENT the request goes on, as with any failure of LOAD. */
    @Override
    public void visit(UpdateLoad update) {
        if (!update.isSilent()) {
            throw new WriteProblem(403, "loadOff");
        }
    }

    /** The graph that stands for the unnamed one is not a named one here. */
    @Override
    protected void execDropClearAllNamed(UpdateDropClear update, boolean isClear) {
        Node unnamed = draft.unnamed();
        List<Node> graphs = Iter.toList(draft.listGraphNodes());
        graphs.stream().filter(graph -> !graph.equals(unnamed)).forEach(graph -> execDropClear(update, graph, isClear));
    }

    @Override
    protected Iterator<Binding> evalBindings(Query query, DatasetGraph data, Binding input, Context context) {
        if (query == null) {
            return super.evalBindings(query, data, input, context);
        }
        check.accept(query);
        QueryExecBuilder run =
                QueryExec.dataset(data == draft ? new AllGraphs(draft) : data).query(query);
        QueryExec rows = Bounded.within(budget, run).build();
        open.add(rows);
        long[] count = {0};
        return Iter.map(rows.select(), row -> {
            if (++count[0] > most) {
                throw new WriteProblem(413, "tooManyChanges", most);
            }
            return row;
        });
    }

    /** The same data, whose default graph is the union of all graphs. */
    private static final class AllGraphs extends DatasetGraphWrapper implements DatasetGraphWrapperView {

        private AllGraphs(Draft draft) {
            super(draft);
        }

        @Override
        public Graph getDefaultGraph() {
            return GraphView.createNamedGraph(get(), Quad.unionGraph);
        }
    }
}
