package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.handbook.Handbook;
import senryaku.sparql.handbook.Term;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** The pages of the terms, with the shipped sources loaded: what they say of the data is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandbookLinksTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private ShippedStore store;
    private Serve server;

    @BeforeAll
    void startServer(@TempDir Path folder) {
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        store = ShippedStore.in(folder);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 20_000, kinds, "1.2.3");
        OpenRelease release = OpenRelease.indexed(store.release().id(), Instant.EPOCH, store.dataset());
        server = Serve.start(settings, release, QueryCatalog.load(kinds));
    }

    @AfterAll
    void stopServer() {
        server.close();
        store.close();
        client.close();
    }

    @Test
    void GET_term_200_links_to_its_source_and_to_its_use_in_the_data() {
        Set<String> links = new TreeSet<>();
        int used = 0;
        for (Term term : Handbook.read(OntologyFiles.standard()).terms()) {
            String page = get("/ontology/terms/" + term.name() + "?lang=en").body();
            List<String> found = Pattern.compile("href=\"(/(doc/|sparql\\?)[^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .toList();
            links.addAll(found);
            used += page.contains("Uses in the loaded data: 0<") ? 0 : 1;
        }
        assertThat(used).isGreaterThan(60);
        assertThat(links)
                .hasSizeGreaterThan(60)
                .anyMatch(link -> link.startsWith("/doc/document/"))
                .allSatisfy(link ->
                        assertThat(get(link).statusCode()).as("GET %s", link).isEqualTo(200));
    }

    private HttpResponse<String> get(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.port()).resolve(path);
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
