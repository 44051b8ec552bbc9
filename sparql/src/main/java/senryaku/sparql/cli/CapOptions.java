package senryaku.sparql.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import senryaku.sparql.server.Caps;

/** What a server gives at most; each by an option, or by a variable of the environment. */
final class CapOptions {

    private static final long MIB = 1 << 20;

    /** As much as fits the heap. */
    private static final long USUAL = -1;

    @Option(
            names = "--max-queries",
            paramLabel = "N",
            descriptionKey = "maxQueries",
            defaultValue = "${env:SENRYAKU_MAX_QUERIES:-0}")
    private int queries;

    @Option(
            names = "--max-queries-per-client",
            paramLabel = "N",
            descriptionKey = "maxQueriesPerClient",
            defaultValue = "${env:SENRYAKU_MAX_QUERIES_PER_CLIENT:-10}")
    private int perClient;

    @Option(
            names = "--max-wait",
            paramLabel = "SECONDS",
            descriptionKey = "maxWait",
            defaultValue = "${env:SENRYAKU_MAX_WAIT:-10}")
    private long patience;

    @Option(
            names = "--max-work",
            paramLabel = "SECONDS",
            descriptionKey = "maxWork",
            defaultValue = "${env:SENRYAKU_MAX_WORK:-60}")
    private long work;

    @Option(
            names = "--max-failures",
            paramLabel = "N",
            descriptionKey = "maxFailures",
            defaultValue = "${env:SENRYAKU_MAX_FAILURES:-30}")
    private int failures;

    @Option(
            names = "--max-memory",
            paramLabel = "MIB",
            descriptionKey = "maxMemory",
            defaultValue = "${env:SENRYAKU_MAX_MEMORY:-256}")
    private long memory;

    @Option(
            names = "--max-answer",
            paramLabel = "MIB",
            descriptionKey = "maxAnswer",
            defaultValue = "${env:SENRYAKU_MAX_ANSWER:-256}")
    private long answer;

    @Option(
            names = "--max-cache",
            paramLabel = "MIB",
            descriptionKey = "maxCache",
            defaultValue = "${env:SENRYAKU_MAX_CACHE:-" + USUAL + "}")
    private long cache;

    @Option(
            names = "--memory-copy",
            paramLabel = "MIB",
            descriptionKey = "memoryCopy",
            defaultValue = "${env:SENRYAKU_MEMORY_COPY:-" + USUAL + "}")
    private long copy;

    @Option(
            names = "--max-query",
            paramLabel = "N",
            descriptionKey = "maxQuery",
            defaultValue = "${env:SENRYAKU_MAX_QUERY:-200000}")
    private int query;

    @Option(
            names = "--max-header",
            paramLabel = "BYTES",
            descriptionKey = "maxHeader",
            defaultValue = "${env:SENRYAKU_MAX_HEADER:-16384}")
    private int header;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            descriptionKey = "maxConnections",
            defaultValue = "${env:SENRYAKU_MAX_CONNECTIONS:-2000}")
    private int connections;

    @Option(
            names = "--max-idle",
            paramLabel = "SECONDS",
            descriptionKey = "maxIdle",
            defaultValue = "${env:SENRYAKU_MAX_IDLE:-30}")
    private long idle;

    @Option(
            names = "--min-rate",
            paramLabel = "BYTES",
            descriptionKey = "minRate",
            defaultValue = "${env:SENRYAKU_MIN_RATE:-200}")
    private long rate;

    @Option(
            names = "--client-header",
            paramLabel = "NAME",
            descriptionKey = "clientHeader",
            defaultValue = "${env:SENRYAKU_CLIENT_HEADER:-}")
    private String clientHeader = "";

    @Option(
            names = "--open-metrics",
            descriptionKey = "openMetrics",
            defaultValue = "${env:SENRYAKU_OPEN_METRICS:-false}")
    private boolean openMetrics;

    @Option(names = "--log", descriptionKey = "log", defaultValue = "${env:SENRYAKU_LOG:-false}")
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

    private static void least(String option, long value, long least) {
        if (value < least) {
            throw Failure.of(Failure.CALL, "badCap", option, value, least);
        }
    }
}
