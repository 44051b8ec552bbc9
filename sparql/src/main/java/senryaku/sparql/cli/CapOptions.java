package senryaku.sparql.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import senryaku.sparql.server.Caps;

/** What a server gives at most. */
final class CapOptions {

    private static final long MIB = 1 << 20;

    /** As much as fits the heap. */
    private static final long USUAL = -1;

    @Option(names = "--max-queries", paramLabel = "N", descriptionKey = "maxQueries", defaultValue = "0")
    private int queries;

    @Option(
            names = "--max-queries-per-client",
            paramLabel = "N",
            descriptionKey = "maxQueriesPerClient",
            defaultValue = "10")
    private int perClient;

    @Option(names = "--max-wait", paramLabel = "SECONDS", descriptionKey = "maxWait", defaultValue = "10")
    private long patience;

    @Option(names = "--max-work", paramLabel = "SECONDS", descriptionKey = "maxWork", defaultValue = "60")
    private long work;

    @Option(names = "--max-failures", paramLabel = "N", descriptionKey = "maxFailures", defaultValue = "30")
    private int failures;

    @Option(names = "--max-memory", paramLabel = "MIB", descriptionKey = "maxMemory", defaultValue = "256")
    private long memory;

    @Option(names = "--max-answer", paramLabel = "MIB", descriptionKey = "maxAnswer", defaultValue = "256")
    private long answer;

    @Option(names = "--max-cache", paramLabel = "MIB", descriptionKey = "maxCache", defaultValue = "" + USUAL)
    private long cache;

    @Option(names = "--memory-copy", paramLabel = "MIB", descriptionKey = "memoryCopy", defaultValue = "" + USUAL)
    private long copy;

    @Option(names = "--max-query", paramLabel = "N", descriptionKey = "maxQuery", defaultValue = "200000")
    private int query;

    @Option(names = "--max-header", paramLabel = "BYTES", descriptionKey = "maxHeader", defaultValue = "16384")
    private int header;

    @Option(names = "--max-connections", paramLabel = "N", descriptionKey = "maxConnections", defaultValue = "2000")
    private int connections;

    @Option(names = "--max-idle", paramLabel = "SECONDS", descriptionKey = "maxIdle", defaultValue = "30")
    private long idle;

    @Option(names = "--min-rate", paramLabel = "BYTES", descriptionKey = "minRate", defaultValue = "200")
    private long rate;

    @Option(names = "--client-header", paramLabel = "NAME", descriptionKey = "clientHeader")
    private String clientHeader = "";

    @Option(
            names = "--open-metrics",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            descriptionKey = "openMetrics",
            defaultValue = "false")
    private boolean openMetrics;

    @Option(
            names = "--log",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            descriptionKey = "log",
            defaultValue = "false")
    private boolean log;

    /**
     * The caps.
     *
     * @throws Failure if one of them is none
     */
    Caps caps() {
        least("--max-queries", queries, 0);
        least("--max-queries-per-client", perClient, 1);
        least("--max-wait", patience, 0);
        least("--max-work", work, 1);
        least("--max-failures", failures, 1);
        least("--max-memory", memory, 1);
        least("--max-answer", answer, 1);
        if (cache != USUAL) {
            least("--max-cache", cache, 0);
        }
        if (copy != USUAL) {
            least("--memory-copy", copy, 0);
        }
        least("--max-query", query, 1);
        least("--max-header", header, 1024);
        least("--max-connections", connections, 1);
        least("--max-idle", idle, 1);
        least("--min-rate", rate, 0);
        return new Caps(
                queries == 0 ? Caps.QUERIES : queries,
                perClient,
                Duration.ofSeconds(patience),
                Duration.ofSeconds(work),
                failures,
                memory * MIB,
                answer * MIB,
                cache == USUAL ? Caps.CACHE : cache * MIB,
                copy == USUAL ? Caps.COPY : copy * MIB,
                query,
                header,
                connections,
                Duration.ofSeconds(idle),
                rate,
                Optional.of(clientHeader).filter(name -> !name.isBlank()),
                openMetrics,
                log);
    }

    /**
     * Refuses what is too little.
     *
     * @throws Failure if the value is below the least
     */
    static void least(String option, long value, long least) {
        if (value < least) {
            throw Failure.of(Failure.CALL, "badCap", option, value, least);
        }
    }
}
