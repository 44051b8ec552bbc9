package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.Sample;

/** A server behind a proxy that speaks TLS writes the address by which others know it. */
class PublicAddressTest extends HttpCalls {

    private static final String PUBLIC = "https://kg.example.org";

    private Serve server;

    @BeforeAll
    void startServer() {
        Settings settings = new Settings(
                Settings.LOOPBACK,
                0,
                Duration.ofSeconds(20),
                20_000,
                Sample.KINDS,
                "1.2.3",
                Settings.DEFAULT_ROWS,
                Caps.DEFAULT,
                PUBLIC,
                List.of());
        OpenRelease release =
                OpenRelease.indexed("20210216T000000Z-0a1b2c3d", Instant.parse("2021-02-16T00:00:00Z"), Sample.data());
        server = Serve.start(settings, release, Sample.catalog());
    }

    @Override
    protected int port() {
        return server.port();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/robots.txt",
                "/sitemap.xml",
                "/openapi.json",
                "/.well-known/void",
                "/sparql",
                "/queries.ttl",
                "/reconcile",
                "/queries/who-chairs?format=html",
                "/doc/person/kitano-hiroaki.jsonld"
            })
    void descriptions_have_the_public_address(String path) {
        assertThat(get(path).body()).contains(PUBLIC).doesNotContain("127.0.0.1");
    }

    @Test
    void pages_lead_on_where_their_reader_is() {
        assertThat(get("/chart", "Accept", "text/html").body())
                .contains("href=\"/queries?lang=ja\"")
                .doesNotContain(PUBLIC);
        assertThat(get("/id/person/kitano-hiroaki")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain(PUBLIC);
    }
}
