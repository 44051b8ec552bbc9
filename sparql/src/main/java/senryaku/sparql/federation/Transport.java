package senryaku.sparql.federation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How a member is asked. */
interface Transport {

    /**
     * Asks.
     *
     * @param query a SPARQL 1.1 SELECT or ASK query
     * @param time longest time
     * @param over whether nobody waits for the answer any more
     * @param reply takes what it says
     * @throws MemberFailure if there is no answer; what the reply holds then counts as nothing
     */
    void ask(String query, Duration time, BooleanSupplier over, Reply reply) throws MemberFailure;
}
