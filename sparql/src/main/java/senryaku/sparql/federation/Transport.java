package senryaku.sparql.federation;

import java.time.Duration;

/** How a member is asked. */
interface Transport {

    /**
     * Asks.
     *
     * @param query a SPARQL 1.1 SELECT or ASK query
     * @param time longest time
     * @return SPARQL 1.1 Query Results in JSON
     * @throws MemberFailure if there is no answer
     */
    byte[] ask(String query, Duration time) throws MemberFailure;
}
