package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Growing;
import senryaku.sparql.bounds.TooMuch;
import senryaku.sparql.columns.Plans;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.network.NamesInData;
import senryaku.sparql.network.NetworkMaker;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryTarget;
import senryaku.sparql.query.Ties;
import senryaku.sparql.search.LuceneSyntaxException;

/** Runs queries within their limits. This is the one way by which any query reaches the data. */
final class Answering {

    /** A request with this attribute got half an answer; its connection is broken off, so that nobody takes it for whole. */
    static final String CUT = Answering.class.getName() + ".cut";

    /** The answer of somebody who is content with the first rows says in this header that there are more. */
    static final String TRUNCATED = "Senryaku-Truncated";

    private final Held held;
    private final Kinds kinds;
    private final Limits limits;
    private final Governor governor;
    private final ServiceGraph service;
    private final Shared shared;
    private final Engine engine;
    private final boolean repeats;
    private Function<Call, Graph> description = call -> Graph.emptyGraph;

    Answering(Settings settings, Held held, Governor governor) {
        this.held = held;
        this.kinds = settings.kinds();
        this.governor = governor;
        this.shared = new Shared(governor);
        this.service = new ServiceGraph(kinds.base());
        this.limits = new Limits(settings.timeout(), settings.rows(), OptionalInt.empty());
        this.engine = (call, query, chosen, own, budget, place) -> prepare(query, chosen, budget);
        this.repeats = true;
    }

    private Answering(Answering same, Engine engine) {
        this.held = same.held;
        this.kinds = same.kinds;
        this.governor = same.governor;
        this.service = same.service;
        this.shared = same.shared;
        this.limits = same.limits;
        this.engine = engine;
        this.repeats = false;
    }

    /** The same by another engine, whose answers depend on more than the release. */
    Answering by(Engine other) {
        return new Answering(this, other);
    }

    /** Says where the description comes from, which itself asks the data. */
    void describedBy(Function<Call, Graph> text) {
        description = text;
    }

    /** The data, on the disk and in memory. */
    Held held() {
        return held;
    }

    /** The open data, with its limits; only within {@link #reading}. */
    QueryTarget target() {
        return query -> prepared(query, held.now(), governor.ownBudget(limits.time()))
                .overallTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    /** Does something in one read transaction. */
    void reading(Runnable work) {
        Txn.executeRead(held.now(), work);
    }

    /** Reads one named graph from its first to its last triple, letting others go first now and then. */
    void scan(Call call, Node graph, BiConsumer<Iterator<Quad>, Gate.Place> use) {
        governor.place(
                call,
                place -> reading(() -> use.accept(
                        Iter.map(held.now().find(graph, Node.ANY, Node.ANY, Node.ANY), quad -> {
                            place.breathe();
                            return quad;
                        }),
                        place)));
    }

    /** Runs a query of our own, for the page that this thread makes, and hands its answer over. */
    void run(Query query, Consumer<Answer> use) {
        limited(limits, () -> governor.turn(place -> runOwn(query, place, use)));
    }

    /** Runs a query of our own at once, whoever waits. */
    void runAtOnce(Query query, Consumer<Answer> use) {
        limited(limits, () -> runOwn(query, Optional.empty(), use));
    }

    @SuppressWarnings("try") // the watch is kept, not used
    private void runOwn(Query query, Optional<Gate.Place> place, Consumer<Answer> use) {
        Runnable breath = () -> place.ifPresent(Gate.Place::breathe);
        reading(() -> {
            try (Budget budget = governor.budget(limits.time(), breath);
                    QueryExec run = prepare(query, held.now(), budget);
                    Watch late = new Watchdog(
                            limits.time(), () -> end(run, budget), () -> place.ifPresent(Gate.Place::leave))) {
                use.accept(Answer.of(query, run));
            }
        });
    }

    /** Runs a query for a caller, as long as they are there. */
    void run(Call call, Query query, Consumer<Answer> use) {
        call.passingUnless(() -> runWithin(call, query, limits.of(call), use));
    }

    private void runWithin(Call call, Query query, Limits own, Consumer<Answer> use) {
        limited(own, () -> {
            Optional<Graph> beside = service.isAsked(query) ? Optional.of(description.apply(call)) : Optional.empty();
            governor.place(call, place -> reading(() -> use(call, query, own, beside, use, place)));
        });
    }

    /**
     * Parses a query, wherever it came in.
     *
     * @throws Refusal with 413 or 400 if it is too long, or no SPARQL
     */
    Query parse(String text) {
        int longest = governor.caps().query();
        if (text.length() > longest) {
            throw Refusal.of(413, "tooLongQuery", longest);
        }
        return QueryService.parse(text, kinds.base());
    }

    /** Checks a query, and ends the call with 304 if the caller has its answer already. */
    boolean settled(Call call, Query query, String variant) {
        if (repeatable(query) && repeats) {
            return call.unchanged(variant + limits.of(call).variant());
        }
        call.keepable("no-store");
        return false;
    }

    /**
     * Refuses a query that may not run.
     *
     * @throws Refusal with what is switched off
     */
    static void check(Query query) {
        var unused = repeatable(query);
    }

    private static boolean repeatable(Query query) {
        try {
            return Guard.check(query);
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        }
    }

    /**
     * Answers a query that stands for itself.
     *
     * @see #send(Call, Query, Format, String, Optional)
     */
    void send(Call call, Query query, Format format) {
        send(call, query, format, query.toString(), Optional.empty());
    }

    /**
     * Answers a query, or says 304. An answer that is kept is given again; one that is being made for somebody else is waited for.
     *
     * @param question what distinguishes the query from all others; equal questions on one release have equal answers
     * @param ties how rows become a network; absent if they cannot
     */
    void send(Call call, Query query, Format format, String question, Optional<Ties> ties) {
        boolean spoken = format.network().isPresent();
        String language = spoken ? "-" + call.language().tag() : "";
        Bom bom = Bom.of(call, format);
        if (settled(call, query, format.word() + bom.variant() + language)) {
            return;
        }
        if (!call.isLasting() || governor.answers().isOff()) {
            make(call, query, format, ties, whole -> {});
        } else {
            String graphs = call.values("default-graph-uri") + " " + call.values("named-graph-uri");
            String key = call.key(question + "\n" + graphs + "\n" + fileName(call, format));
            shared.send(call, key, limits.of(call).time(), whole -> make(call, query, format, ties, whole));
        }
    }

    private void make(Call call, Query query, Format format, Optional<Ties> ties, Consumer<Optional<Kept>> whole) {
        try {
            run(call, query, answer -> write(call, answer, format, ties, whole));
        } catch (Refusal late) {
            if (!call.response().isCommitted()) {
                throw late;
            }
            call.request().setAttribute(CUT, true);
        } catch (UncheckedIOException gone) {
            if (!call.response().isCommitted()) {
                throw gone;
            }
            call.request().setAttribute(CUT, true);
        }
    }

    /** The graphs that the request or the query names, taken from the open data only; all of it if none is named. */
    private static DatasetGraph dataset(Call call, Query query, DatasetGraph all) {
        List<String> ofDefault = call.values("default-graph-uri");
        List<String> named = call.values("named-graph-uri");
        DatasetDescription graphs = ofDefault.isEmpty() && named.isEmpty()
                ? DatasetDescription.create(query)
                : DatasetDescription.create(ofDefault, named);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return graphs == null ? all : DynamicDatasets.dynamicDataset(graphs, all, false);
    }

    @SuppressWarnings("try") // the watches are kept, not used
    private void use(
            Call call, Query query, Limits own, Optional<Graph> beside, Consumer<Answer> use, Gate.Place place) {
        DatasetGraph open = held.now();
        DatasetGraph all = beside.map(graph -> service.beside(open, graph)).orElse(open);
        try (Budget budget = governor.budget(own.time(), place::breathe);
                QueryExec run = engine.prepare(call, query, dataset(call, query, all), own, budget, place);
                Watch gone = Departure.watch(call.request(), () -> end(run, budget));
                Watch late = new Watchdog(own.time(), () -> end(run, budget), () -> cut(call, place))) {
            try {
                use.accept(Counted.within(own, Answer.of(query, run, graph -> growing(graph, own))));
            } catch (RuntimeException e) {
                throw budget.isOver()
                        ? new QueryCancelledException()
                        : e; // what is closed while it works fails in many ways
            }
        }
    }

    private static void end(QueryExec run, Budget budget) {
        budget.end();
        run.abort();
    }

    /** Who waits for a turn waits no more; who waits for a reader of an answer that had begun loses the connection. */
    private static void cut(Call call, Gate.Place place) {
        place.leave();
        if (call.response().isCommitted()) {
            Departure.breakOff(call.request());
        }
    }

    private static Graph growing(Graph graph, Limits own) {
        return new Growing(graph, () -> {
            if (graph.size() > own.rows()) {
                throw own.exceeded();
            }
        });
    }

    /** The budget ends it in its time, and a watchdog besides. */
    private static QueryExec prepare(Query query, DatasetGraph chosen, Budget budget) {
        return prepared(query, chosen, budget).build();
    }

    private static QueryExecBuilder prepared(Query query, DatasetGraph chosen, Budget budget) {
        return Plans.within(budget, chosen, QueryExec.dataset(chosen))
                .query(query)
                .set(ARQ.httpServiceAllowed, false); // the second wall; Guard is the first
    }

    private void write(Call call, Answer answer, Format format, Optional<Ties> ties, Consumer<Optional<Kept>> whole) {
        HttpServletResponse response = call.response();
        call.unbuffered();
        response.setContentType(format.contentType());
        if (format.network().isPresent()) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(call, format) + "\"");
            response.setHeader("Content-Language", call.language().tag());
        }
        NetworkMaker networks =
                new NetworkMaker(kinds, new Prefixes(kinds)::compact, call.language(), new NamesInData(target()));
        OptionalInt content = limits.of(call).content();
        try (Measured out = new Measured(
                response.getOutputStream(),
                governor,
                governor.place(call),
                body -> whole.accept(body.map(bytes -> kept(response, bytes))))) {
            Bom.of(call, format).write(out);
            if (content.isEmpty()) {
                answer.write(out, format, networks, ties);
            } else if (format.network().isPresent()) {
                First.of(call, answer, content.getAsInt()).write(out, format, networks, ties);
            } else {
                First.write(call, answer, format, content.getAsInt(), out);
            }
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(HttpServletResponse response, ByteBuffer body) {
        response.setContentLength(body.limit());
        return Kept.of(response, body);
    }

    /** The last word of the address, with the ending that the programs for such files look for. */
    private static String fileName(Call call, Format format) {
        String name = call.path().replaceFirst(".*/", "").replaceAll("[^A-Za-z0-9-]+.*", "");
        return (name.isEmpty() ? "answer" : name) + "." + format.ending();
    }

    private static void limited(Limits own, Runnable work) {
        try {
            work.run();
        } catch (QueryCancelledException e) {
            throw Refusal.of(503, "tooSlow", own.seconds());
        } catch (LuceneSyntaxException e) {
            throw Refusal.of(400, "luceneSyntax", e.given(), String.valueOf(e.getMessage()));
        } catch (TooMuch e) {
            throw Governor.refusal(e);
        } catch (QueryBuildException e) {
            throw Refusal.of(400, "malformedQuery", QueryService.plain(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        } catch (OutOfMemoryError e) {
            throw Governor.exhausted(e);
        }
    }
}
