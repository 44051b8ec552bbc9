package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.Sample;
import senryaku.sparql.federation.Member;
import senryaku.sparql.federation.RawEndpoint;
import senryaku.sparql.federation.StandIn;

/**
 * {@code /federated} with a member that answers well and one that sends anything at all: the second is named, the rest of the answer is
 * there, {@code strict} refuses, nobody else is contacted, and once it answers well it is heard again.
 */
class HostileMembersTest extends HttpCalls {

    private static final Path FOLDER = Path.of("src/test/resources/hostile-members");

    /** In the name of a case whose member answers well when it is asked for yes or no. */
    private static final String ASKS_WELL = "asks-well.";

    private static final String JSON = "Content-Type: application/sparql-results+json\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static final String NOTHING =
            OK + JSON + "Connection: close\r\n\r\n{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}";

    private final AtomicInteger number = new AtomicInteger();
    private final String subject = Sample.KINDS.base() + "id/person/kitano-hiroaki";
    private final RawEndpoint hostile = new RawEndpoint();
    private final RawEndpoint elsewhere = new RawEndpoint();
    private final AtomicInteger contacts = new AtomicInteger();
    private StandIn notes;
    private Serve server;

    @BeforeAll
    void start() {
        elsewhere.answers(out -> contacts.incrementAndGet(), true);
        notes = new StandIn("<" + subject + "> <urn:x:note> \"from elsewhere\" .");
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(60), 20_000, Sample.KINDS, "1.2.3");
        OpenRelease release =
                OpenRelease.indexed("20210216T000000Z-0a1b2c3d", Instant.parse("2021-02-16T00:00:00Z"), Sample.data());
        server = Serve.start(
                settings.with(List.of(
                        member("notes", notes.endpoint(), "urn:x:note", 50),
                        member("hostile", hostile.endpoint(), "urn:x:case-", 50),
                        member("hurried", hostile.endpoint(), "urn:x:slow-", 1))),
                release,
                Sample.catalog());
    }

    private static Member member(String name, URI endpoint, String covers, int seconds) {
        return new Member(
                name,
                new Member.Remote(endpoint, false),
                List.of(covers),
                Duration.ofSeconds(seconds),
                0,
                0,
                Optional.empty());
    }

    @AfterAll
    void stop() {
        server.close();
        notes.close();
        hostile.close();
        elsewhere.close();
    }

    @Override
    protected int port() {
        return server.port();
    }

    private HttpResponse<String> ask(String predicate, boolean strict) {
        String query = """
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?label ?note {
                  { ?thing <urn:x:note> ?note ; rdfs:label ?label FILTER(LANG(?label) = "ja") }
                  UNION { <%s> <%s> ?note }
                }""".formatted(subject, predicate);
        return get(
                "/federated?lang=en&strict=" + strict + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "text/csv");
    }

    private static String members(HttpResponse<String> response) {
        return response.headers().firstValue("Senryaku-Members").orElse("");
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(30);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatItSendsSpoilsNothing(String name) throws IOException {
        byte[] answer = Files.readString(FOLDER.resolve(name), StandardCharsets.ISO_8859_1)
                .replace("\n", "\r\n")
                .replace("@ELSEWHERE@", Integer.toString(elsewhere.port()))
                .getBytes(StandardCharsets.ISO_8859_1);
        String state = name.substring(name.lastIndexOf('.') + 1);
        hostile.answers(out -> out.write(answer), !name.startsWith(ASKS_WELL));
        HttpResponse<String> rest = named("urn:x:case-", "hostile", state);
        assertThat(rest.body().contains("fine")).isEqualTo(state.equals("ok"));
        assertThat(rest.body()).doesNotContain("a false name", "http://evil");
        assertThat(contacts).hasValue(0);
    }

    /** Twice, and then it answers well. */
    private HttpResponse<String> named(String predicate, String member, String state) {
        String place = predicate + number.incrementAndGet();
        HttpResponse<String> rest = ask(place, false);
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(200);
        assertThat(rest.body()).contains("北野宏明,from elsewhere");
        assertThat(members(rest)).contains("senryaku=ok; notes=ok").contains(member + "=" + state);
        HttpResponse<String> strict = ask(place, true);
        if (state.equals("ok")) {
            assertThat(strict.statusCode()).isEqualTo(200);
        } else {
            assertThat(strict.statusCode()).as(strict.body()).isEqualTo(502);
            assertThat(strict.body()).contains(member + ": " + state).doesNotContain("Exception", "\tat ");
        }
        hostile.answers(out -> out.write(NOTHING.getBytes(StandardCharsets.US_ASCII)), false);
        assertThat(members(ask(place + "-mended", true))).contains(member + "=ok");
        return rest;
    }

    private static final Map<String, RawEndpoint.Answer> LONG = Map.of(
            "endless body.too-large", out -> flood(out, OK + JSON + "\r\n"),
            "endless rows.too-large", out -> rows(out),
            "endless header.unreachable", out -> flood(out, OK + JSON + "X-Long: "),
            "gzip bomb.bad-answer", HostileMembersTest::bomb,
            "connection reset.unreachable", out -> out.close());

    static Stream<String> longOnes() {
        return LONG.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void howMuchItSendsIsLimited(String name) {
        hostile.answers(LONG.get(name), true);
        named("urn:x:case-", "hostile", name.substring(name.lastIndexOf('.') + 1));
    }

    private static final Map<String, RawEndpoint.Answer> SLOW = Map.of(
            "body byte by byte.timeout", out -> drip(out, OK + JSON + "\r\n", " "),
            "head byte by byte.timeout", out -> drip(out, OK + "X-Long: ", "x"),
            "headers without end.timeout", out -> drip(out, OK, "X-More: x\r\n"),
            "go on without end.unreachable", out -> drip(out, "", "HTTP/1.1 100 Continue\r\n\r\n"),
            "nothing.timeout", out -> drip(out, "", ""));

    static Stream<String> slowOnes() {
        return SLOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("slowOnes")
    void howLongItTakesIsLimited(String name) {
        hostile.answers(SLOW.get(name), true);
        named("urn:x:slow-", "hurried", name.substring(name.lastIndexOf('.') + 1));
    }

    @Test
    void nobodyWasSentElsewhere() {
        assertThat(contacts).hasValue(0);
    }

    private static void flood(OutputStream out, String head) throws IOException {
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        byte[] many = new byte[1 << 20];
        Arrays.fill(many, (byte) ' ');
        for (int i = 0; i < 2048; i++) {
            out.write(many);
        }
    }

    private static void rows(OutputStream out) throws IOException {
        out.write((OK + JSON + "\r\n{\"head\":{\"vars\":[\"note\"]},\"results\":{\"bindings\":[{}")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] many = ",{}".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(many);
        }
    }

    private static void bomb(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] many = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(many);
            }
        }
        out.write((OK + JSON + "Content-Encoding: gzip\r\nContent-Length: " + bytes.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeTo(out);
    }

    /** Until whoever asked goes away. */
    private static void drip(OutputStream out, String head, String drop) throws IOException {
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        try {
            for (int i = 0; i < 1200; i++) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
