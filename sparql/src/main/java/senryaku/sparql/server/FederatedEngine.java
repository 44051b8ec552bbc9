package senryaku.sparql.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.federation.FederatedRun;
import senryaku.sparql.federation.Federation;
import senryaku.sparql.federation.FederationException;
import senryaku.sparql.federation.MemberReport;
import senryaku.sparql.federation.MemberState;
import senryaku.sparql.federation.Story;
import senryaku.sparql.federation.Wishes;

/** Asks the members for the patterns of a query, and does the rest here. How they fared stands in a header of the answer. */
final class FederatedEngine implements Engine {

    /** How each member fared, such as {@code senryaku=ok; ror=timeout}. */
    static final String MEMBERS = "Senryaku-Members";

    /** All or nothing. */
    static final String STRICT = "strict";

    /** The way to the answer. */
    static final String EXPLAIN = "explain";

    private static final String STORY = Story.class.getName();

    private final Federation federation;
    private final Governor governor;

    FederatedEngine(Federation federation, Governor governor) {
        this.federation = federation;
        this.governor = governor;
    }

    /** How the answer of a call came about; if nobody else was asked, by our own data. */
    static Story story(Call call) {
        return call.request().getAttribute(STORY) instanceof Story story
                ? story
                : new Story(
                        List.of(new MemberReport(Serve.OWN_MEMBER, MemberState.OK, "", 0, 0, 0)), List.of(), List.of());
    }

    @Override
    public QueryExec prepare(Call call, Query query, DatasetGraph data, Limits own, Budget budget, Gate.Place place) {
        Turns turns = new Turns(governor, place, own.time(), budget);
        Wishes wishes = new Wishes(own.time(), flag(call, STRICT), flag(call, EXPLAIN));
        FederatedRun run = federation.begin(data, turns, wishes, budget::isOver);
        return Bounded.within(
                        budget,
                        op -> answered(call, run, query.isAskType() ? new OpSlice(op, 0, 1) : op, budget),
                        QueryExec.dataset(DatasetGraphFactory.empty()))
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .overallTimeout(own.time().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private static Op answered(Call call, FederatedRun run, Op query, Budget budget) {
        try {
            return run.answered(query, budget);
        } catch (FederationException e) {
            throw switch (e.reason()) {
                case TOO_MANY_ROWS -> Refusal.of(400, "tooManyFederated", e.detail());
                case MEMBER -> Refusal.of(502, "memberFailed", e.detail());
                case UNSUPPORTED -> Refusal.of(400, "notFederated", e.detail());
            };
        } finally {
            Story story = run.story();
            call.request().setAttribute(STORY, story);
            call.response().setHeader(MEMBERS, story.header());
        }
    }

    static boolean flag(Call call, String name) {
        Optional<String> value = call.parameter(name);
        return value.isPresent() && !value.get().equals("false") && !value.get().equals("0");
    }
}
