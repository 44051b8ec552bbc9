package senryaku.sparql.federation;

import java.util.function.Consumer;
import senryaku.sparql.bounds.Budget;

/** How a federated query shares this machine with all other queries. */
public interface Turn {

    /** Works on data of this process, within a budget, when it is this query's turn. One part of a query works at a time. */
    void work(Consumer<Budget> work);

    /** Lets others work while the query waits for its members. */
    void waiting(Runnable work);
}
