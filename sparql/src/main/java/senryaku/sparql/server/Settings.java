package senryaku.sparql.server;

import java.time.Duration;
import java.util.List;
import senryaku.sparql.federation.Member;
import senryaku.sparql.query.Kinds;

/**
 * How a server is run.
 *
 * @param host name or address of the network interface
 * @param port 0 takes any free one
 * @param timeout longest time that a query may take
 * @param bodyLimit longest body of a request, in bytes
 * @param kinds how things are named in the data
 * @param version of the program, for pages and for the tags of answers
 * @param rows most rows or triples that one answer may have
 * @param caps what all callers together, and each of them, get at most
 * @param publicAddress by which others know the server, such as {@code https://example.org}, for addresses that it
 *     writes; empty for the address by which each caller came
 * @param members of the federation that are switched on, beside our own data
 */
public record Settings(
        String host,
        int port,
        Duration timeout,
        int bodyLimit,
        Kinds kinds,
        String version,
        long rows,
        Caps caps,
        String publicAddress,
        List<Member> members) {

    /** So many rows nobody reads; who wants all takes the dump. */
    public static final long DEFAULT_ROWS = 1_000_000;

    /** With the usual number of rows. */
    public Settings(String host, int port, Duration timeout, int bodyLimit, Kinds kinds, String version) {
        this(host, port, timeout, bodyLimit, kinds, version, DEFAULT_ROWS);
    }

    /** With the usual caps. */
    public Settings(String host, int port, Duration timeout, int bodyLimit, Kinds kinds, String version, long rows) {
        this(host, port, timeout, bodyLimit, kinds, version, rows, Caps.DEFAULT);
    }

    /** Without a public address, and without other members of the federation. */
    public Settings(
            String host, int port, Duration timeout, int bodyLimit, Kinds kinds, String version, long rows, Caps caps) {
        this(host, port, timeout, bodyLimit, kinds, version, rows, caps, "", List.of());
    }

    /** The same with these members of the federation. */
    public Settings with(List<Member> others) {
        return new Settings(
                host, port, timeout, bodyLimit, kinds, version, rows, caps, publicAddress, List.copyOf(others));
    }

    /** The only interface that others cannot reach. */
    public static final String LOOPBACK = "127.0.0.1";

    public static final int DEFAULT_PORT = 3030;
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** 1 MiB: long enough for any query that a person or a program writes. */
    public static final int DEFAULT_BODY_LIMIT = 1 << 20;
}
