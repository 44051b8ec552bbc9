package senryaku.sparql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.QueryTarget;
import senryaku.sparql.search.LuceneSyntaxException;

/** Runs queries within their limits. This is the one way by which any query reaches the data. */
final class Answering {

    /** A request with this attribute got half an answer; its connection is broken off, so that nobody takes it for whole. */
    static final String CUT = Answering.class.getName() + ".cut";

    /** So much is held back before the first byte leaves; until then a failure still gets its own status. In bytes. */
    private static final int HELD_BACK = 1 << 17;

    private final DatasetGraph data;
    private final Duration limit;

    Answering(DatasetGraph data, Duration limit) {
        this.data = data;
        this.limit = limit;
    }

    /** The open data, with its limits; only within {@link #reading}. */
    QueryTarget target() {
        return query -> prepare(query, data);
    }

    /** Does something in one read transaction. */
    void reading(Runnable work) {
        Txn.executeRead(data, work);
    }

    /** Runs a query of our own and hands its answer over. */
    void run(Query query, Consumer<Answer> use) {
        limited(() -> reading(() -> use(query, data, use)));
    }

    /** Runs a query for a page. */
    void run(Call call, Query query, Consumer<Answer> use) {
        limited(() -> reading(() -> use(query, dataset(call, query), use)));
    }

    /** Checks a query, and ends the call with 304 if the caller has its answer already. */
    boolean settled(Call call, Query query, String variant) {
        if (repeatable(query)) {
            return call.unchanged(variant);
        }
        call.keepable("no-store");
        return false;
    }

    private static boolean repeatable(Query query) {
        try {
            return Guard.check(query);
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        }
    }

    /** Runs a query and writes its answer to the caller, or says 304. */
    void send(Call call, Query query, Format format) {
        if (settled(call, query, format.word())) {
            return;
        }
        call.response().setBufferSize(HELD_BACK);
        try {
            run(call, query, answer -> write(call, answer, format));
        } catch (Refusal late) {
            if (!call.response().isCommitted()) {
                throw late;
            }
            call.request().setAttribute(CUT, true);
        }
    }

    /** The graphs that the request or the query names, taken from the open data only; all of it if none is named. */
    private DatasetGraph dataset(Call call, Query query) {
        List<String> ofDefault = call.values("default-graph-uri");
        List<String> named = call.values("named-graph-uri");
        DatasetDescription graphs = ofDefault.isEmpty() && named.isEmpty()
                ? DatasetDescription.create(query)
                : DatasetDescription.create(ofDefault, named);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return graphs == null ? data : DynamicDatasets.dynamicDataset(graphs, data, false);
    }

    private void use(Query query, DatasetGraph chosen, Consumer<Answer> use) {
        try (QueryExec run = prepare(query, chosen)) {
            use.accept(Answer.of(query, run));
        }
    }

    private QueryExec prepare(Query query, DatasetGraph chosen) {
        return QueryExec.dataset(chosen)
                .query(query)
                .set(ARQ.httpServiceAllowed, false) // the second wall; Guard is the first
                .overallTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private static void write(Call call, Answer answer, Format format) {
        call.response().setContentType(format.contentType());
        try {
            answer.write(new Unflushed(call.response().getOutputStream()), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void limited(Runnable work) {
        try {
            work.run();
        } catch (QueryCancelledException e) {
            throw Refusal.of(503, "tooSlow", limit.toSeconds());
        } catch (LuceneSyntaxException e) {
            throw Refusal.of(400, "luceneSyntax", e.given(), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        }
    }
}
