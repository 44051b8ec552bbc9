package senryaku.sparql.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts what happens, in the words of Prometheus. */
final class Metrics {

    private static final Set<String> PLACES = Set.of(
            "sparql",
            "federated",
            "update",
            "data",
            "queries",
            "id",
            "doc",
            "graph",
            "ontology",
            "vocab",
            "reconcile",
            "releases",
            "health",
            "metrics",
            "mcp",
            "chart",
            "network",
            "timeline",
            "budgets");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private static final String RELEASE = "senryaku.release";
    private static final String COPY = "senryaku.memory.copy";

    /** Requests that are counted together. */
    private record Kind(String method, String place, int status) {}

    private final String version;
    private final Map<Kind, Timer> requests = new ConcurrentHashMap<>();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @SuppressWarnings("resource") // they live as long as the process
    Metrics(Governor governor, String version) {
        this.version = version;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Gauge.builder("senryaku.queries.working", governor.gate(), Gate::working)
                .register(registry);
        Gauge.builder("senryaku.queries.waiting", governor.gate(), Gate::waiting)
                .register(registry);
        Gauge.builder("senryaku.queries.memory", governor.pool(), pool -> pool.used())
                .baseUnit("bytes")
                .register(registry);
        AnswerCache answers = governor.answers();
        Gauge.builder("senryaku.cache", answers, AnswerCache::bytes)
                .baseUnit("bytes")
                .register(registry);
        for (AnswerCache.Level level : AnswerCache.Level.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            FunctionCounter.builder("senryaku.cache.hits", answers, cache -> cache.hits(level))
                    .tag("level", name)
                    .register(registry);
            FunctionCounter.builder("senryaku.cache.misses", answers, cache -> cache.misses(level))
                    .tag("level", name)
                    .register(registry);
        }
    }

    /**
     * Another release is shown from now on.
     *
     * @param copied what its copy in memory holds, in bytes
     */
    synchronized void shows(String release, Supplier<Number> copied) {
        registry.find(RELEASE).gauges().forEach(registry::remove);
        registry.find(COPY).gauges().forEach(registry::remove);
        Gauge.builder(COPY, copied).baseUnit("bytes").register(registry);
        Gauge.builder(RELEASE, () -> 1)
                .tag("release", release)
                .tag("version", version)
                .register(registry);
    }

    /** One request is over. */
    void request(String method, String path, int status, Duration taken) {
        Kind kind = new Kind(METHODS.contains(method) ? method : "other", place(path), status);
        requests.computeIfAbsent(kind, this::timer).record(taken);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("senryaku.requests")
                .tag("method", kind.method())
                .tag("place", kind.place())
                .tag("status", Integer.toString(kind.status()))
                .publishPercentileHistogram(false)
                .register(registry);
    }

    /** A request was refused, or its answer cut off, for this reason. */
    void refused(String key) {
        Counter.builder("senryaku.refusals")
                .tag("reason", key)
                .register(registry)
                .increment();
    }

    /** The first word of a path, if it is one of ours: what callers invent makes no new series. */
    private static String place(String path) {
        int end = path.indexOf('/', 1);
        String word = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        return PLACES.contains(word) ? word : "other";
    }

    String text() {
        return registry.scrape();
    }
}
