package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A question whose time is over, or whose caller has left, uses the processor no more. {@code -Dsenryaku.gone.report=true} prints what the
 * second after its end still took.
 */
class GoneTest extends ServerTest {

    private static final String MANY = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o .";
    private static final String TWO = "?a ?b ?c . ?d ?e ?f .";
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A lasting one takes a whole processor; the rest of the test, and collections, take less than this of one. */
    private static final double QUIET = 0.4;

    enum Costly {
        REGEX("SELECT * { %s FILTER(REGEX(\"%s\", \"^(a|aa)+\\\\1$\")) }".formatted(TWO, "a".repeat(80) + "b")),
        REPLACE("SELECT (REPLACE(\"%s\", \"^(a|aa)+\\\\1$\", \"\") AS ?x) { }".formatted("a".repeat(80) + "b")),
        PATH(
                "SELECT (COUNT(*) AS ?n) { ?a (<>|!<>)* ?b . ?c (<>|!<>)* ?d . ?e (<>|!<>)* ?f . ?g (<>|!<>)* ?h . ?i (<>|!<>)* ?j }"),
        SORT("SELECT ?a { %s } ORDER BY DESC(STR(?l)) ?f".formatted(MANY)),
        AGGREGATION("SELECT (SUM(STRLEN(STR(?c))) AS ?n) (MAX(STR(?f)) AS ?m) { %s }".formatted(MANY)),
        GROUPING("SELECT ?c ?f (COUNT(DISTINCT ?i) AS ?n) { %s } GROUP BY ?c ?f".formatted(MANY)),
        DISTINCT("SELECT DISTINCT ?a ?d ?g ?j { %s }".formatted(MANY)),
        NOT_EXISTS("SELECT (COUNT(*) AS ?n) { %s FILTER NOT EXISTS { ?x ?y ?z FILTER(?z = ?c && ?f = 7) } }"
                .formatted(MANY)),
        MINUS("SELECT (COUNT(*) AS ?n) { %s MINUS { ?a ?b ?x FILTER(?x = 7) } }".formatted(MANY)),
        OPTIONAL(
                "SELECT (COUNT(*) AS ?n) { %s OPTIONAL { ?g ?h ?i FILTER(STR(?i) > STR(?f)) } ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
                        .formatted(TWO)),
        PRODUCT("SELECT (COUNT(*) AS ?n) { %s ?p ?q ?r }".formatted(MANY)),
        ROWS("SELECT * { %s }".formatted(MANY)),
        GRAPH("CONSTRUCT { ?a ?e ?l } WHERE { %s }".formatted(MANY)),
        ASKED("ASK { %s FILTER(STRLEN(STR(?a)) + STRLEN(STR(?l)) < 0) }".formatted(MANY));

        private final String query;

        Costly(String query) {
            this.query = query;
        }
    }

    @Override
    Duration timeout() {
        return Duration.ofMinutes(5);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_done_after_the_time(Costly kind) throws InterruptedException {
        try {
            assertThat(get(sparql(kind.query) + "&timeout=0.5").statusCode())
                    .as("no time, no memory, or no row more")
                    .isIn(400, 503);
        } catch (UncheckedIOException broken) {
            assertThat(broken).as("some has left").isNotNull();
        }
        becomesQuiet("time, " + kind);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_done_after_the_caller(Costly kind) throws IOException, InterruptedException {
        URI address = address(sparql(kind.query));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET %s?%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(address.getRawPath(), address.getRawQuery());
            long begun = MACHINE.getProcessCpuTime();
            long late = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            while (MACHINE.getProcessCpuTime() - begun < 300_000_000L && System.nanoTime() < late) {
                Thread.sleep(20);
            }
        }
        becomesQuiet("caller, " + kind);
    }

    private static void becomesQuiet(String what) throws InterruptedException {
        double share = share();
        if (Boolean.getBoolean("senryaku.gone.report")) {
            System.out.printf("GONE %-22s %.2f s%n", what, share);
        }
        for (int i = 0; i < 30 && share > QUIET; i++) {
            share = share();
        }
        assertThat(share)
                .as("processor time in a second after its end: " + what)
                .isLessThan(QUIET);
    }

    /** How much of one processor this process takes for a second. */
    private static double share() throws InterruptedException {
        long worked = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        Thread.sleep(1000);
        return (MACHINE.getProcessCpuTime() - worked) / (double) (System.nanoTime() - begun);
    }
}
