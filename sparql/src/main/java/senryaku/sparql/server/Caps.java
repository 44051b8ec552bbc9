package senryaku.sparql.server;

import java.time.Duration;
import java.util.Optional;

/**
 * What a server gives at most to all callers together and to each of them.
 *
 * @param queries that work at once
 * @param perClient queries of one client that work or wait at once
 * @param patience longest time that a query waits for its turn
 * @param work time that the queries of one client may work within a minute
 * @param failures requests of one client that may fail within a minute
 * @param memory intermediate results of one query, in bytes
 * @param answer longest answer, in bytes
 * @param cache answers that are kept for who asks the same again, in bytes; 0 keeps none
 * @param copy of the shown release in memory, in bytes; a larger release is read from the disk, 0 makes none
 * @param query longest text of a query, in characters
 * @param header longest address with all headers, in bytes
 * @param connections that are open at once
 * @param idle time after which a silent connection is closed
 * @param rate slowest transfer of a body, in bytes a second; 0 is any
 * @param clientHeader the header in which a proxy names the client; without it the client is who connects
 * @param openMetrics whether {@code /metrics} answers to others than this machine
 * @param log whether each request is written to standard error as one line of JSON
 */
public record Caps(
        int queries,
        int perClient,
        Duration patience,
        Duration work,
        int failures,
        long memory,
        long answer,
        long cache,
        long copy,
        int query,
        int header,
        int connections,
        Duration idle,
        long rate,
        Optional<String> clientHeader,
        boolean openMetrics,
        boolean log) {

    private static final long MIB = 1 << 20;

    /** Two for each processor, as queries also wait for the disk. */
    public static final int QUERIES = 2 * Runtime.getRuntime().availableProcessors();

    /** 64 MiB, but no more than an eighth of the heap. */
    public static final long CACHE = Math.min(64 * MIB, Runtime.getRuntime().maxMemory() / 8);

    /** A quarter of the heap. */
    public static final long COPY = Runtime.getRuntime().maxMemory() / 4;

    /** Work and failures as the Wikidata Query Service has them. */
    public static final Caps DEFAULT = new Caps(
            QUERIES,
            10,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            30,
            256 * MIB,
            256 * MIB,
            CACHE,
            COPY,
            200_000,
            16_384,
            2_000,
            Duration.ofSeconds(30),
            200,
            Optional.empty(),
            false,
            false);

    /** The same with another cache, in bytes. */
    public Caps withCache(long bytes) {
        return new Caps(
                queries,
                perClient,
                patience,
                work,
                failures,
                memory,
                answer,
                bytes,
                copy,
                query,
                header,
                connections,
                idle,
                rate,
                clientHeader,
                openMetrics,
                log);
    }
}
