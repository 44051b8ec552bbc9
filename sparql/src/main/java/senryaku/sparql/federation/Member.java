package senryaku.sparql.federation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One store of a federation, as an operator configured it.
 *
 * @param name lower-case letters, digits and hyphens; it stands in headers
 * @param place where its triples are
 * @param covers what its predicates begin with; empty means that it may know any
 * @param timeout longest time for one request
 * @param rate most requests in a second; 0 means any number
 * @param rowLimit so many rows it gives at most, as public endpoints do; 0 means that none is known
 * @param pages so many times that one answer is asked for in order if it has that many rows; 1 means never
 * @param authorization value of the header of that name
 */
public record Member(
        String name,
        Place place,
        List<String> covers,
        Duration timeout,
        double rate,
        int rowLimit,
        int pages,
        Optional<String> authorization) {

    /** So long a request may take if nothing else is said. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /** So many pages an answer may have if nothing else is said. */
    public static final int DEFAULT_PAGES = 10;

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /** What a name may be. */
    public static final String NAME = "[a-z][a-z0-9-]{0,30}";

    /** Where triples are. */
    public sealed interface Place {}

    /**
     * A SPARQL 1.1 Protocol endpoint.
     *
     * @param inside whether its name may lead to this machine or into a private network
     * @param old whether it knows SPARQL 1.0 only, so that values are sent as conditions
     */
    public record Remote(URI endpoint, boolean inside, boolean old) implements Place {

        /** A member that knows SPARQL 1.1. */
        public Remote(URI endpoint, boolean inside) {
            this(endpoint, inside, false);
        }
    }

    /** Data that this server holds. */
    record Own() implements Place {}

    /** A file of RDF, read once when the server starts; its graphs count as one. */
    public record Dump(Path file) implements Place {}

    /** A directory of a database of TDB2 or RDF4J that nobody else has open. */
    public record Database(Path directory) implements Place {}

    public Member {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not a name of a member: " + name);
        }
        covers = List.copyOf(covers);
    }

    /** A member of whose cut answers the usual number of pages is asked for. */
    public Member(
            String name,
            Place place,
            List<String> covers,
            Duration timeout,
            double rate,
            int rowLimit,
            Optional<String> authorization) {
        this(name, place, covers, timeout, rate, rowLimit, DEFAULT_PAGES, authorization);
    }

    /** A member that is asked without limits beyond the usual time. */
    public static Member of(String name, Place place) {
        return new Member(name, place, List.of(), DEFAULT_TIMEOUT, 0, 0, Optional.empty());
    }

    static Member own(String name) {
        return new Member(name, new Own(), List.of(), Duration.ofHours(1), 0, 0, Optional.empty());
    }

    /** Whether the member may know triples with this predicate; everybody's things may have classes. */
    boolean mayKnow(String predicate) {
        return covers.isEmpty() || predicate.equals(TYPE) || covers.stream().anyMatch(predicate::startsWith);
    }

    /** Credentials are not for logs. */
    @Override
    public String toString() {
        return name + " (" + place + ")";
    }
}
