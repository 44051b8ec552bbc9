package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.OlderReleases;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** The OpenAPI document against the server that it describes, with the shipped sources loaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private ShippedStore store;
    private Serve server;
    private JsonObject paths;

    @BeforeAll
    void startServer(@TempDir Path folder) throws IOException, InterruptedException {
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        store = ShippedStore.in(folder);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 20_000, kinds, "1.2.3");
        OpenRelease release = OpenRelease.indexed(store.release().id(), Instant.EPOCH, store.dataset());
        server = Serve.start(
                settings,
                release,
                QueryCatalog.load(kinds),
                Backing.of(new StoreArchive(ReleaseStore.open(folder)), OlderReleases.NONE));
        paths = JSON.parse(get("/openapi.json", "*/*").body()).getObj("paths");
    }

    @AfterAll
    void stopServer() {
        server.close();
        store.close();
        client.close();
    }

    @Test
    void describes_every_saved_query_with_its_parameters() {
        for (SavedQuery query : QueryCatalog.load().all()) {
            JsonObject operation = paths.getObj("/queries/" + query.name()).getObj("get");
            assertThat(operation.get("parameters").getAsArray().stream()
                            .map(parameter -> parameter.getAsObject())
                            .filter(parameter -> parameter.hasKey("name"))
                            .map(parameter -> parameter.getString("name")))
                    .as(query.name())
                    .containsAll(query.parameterNames())
                    .contains("format");
        }
    }

    @Test
    void every_call_answers_as_described() throws IOException, InterruptedException {
        int calls = 0;
        for (String path : paths.keySet()) {
            if (!paths.getObj(path).hasKey("get")) {
                continue;
            }
            JsonObject operation = paths.getObj(path).getObj("get");
            JsonObject content = operation.getObj("responses").getObj("200").getObj("content");
            if (operation.hasKey("x-calls")) {
                for (JsonValue call : operation.get("x-calls").getAsArray()) {
                    String address = call.getAsObject().getString("address");
                    for (String type : content.keySet()) {
                        answers(address, type);
                        calls++;
                    }
                }
            } else if (!path.equals("/sparql") && !path.equals("/federated")) {
                String address = path;
                if (operation.hasKey("parameters")) {
                    for (JsonValue parameter : operation.get("parameters").getAsArray()) {
                        JsonObject one = parameter.getAsObject();
                        address = address.replace("{" + one.getString("name") + "}", one.getString("example"));
                    }
                }
                for (String type : content.keySet()) {
                    answers(address, type);
                    calls++;
                }
            }
        }
        assertThat(calls).isGreaterThan(100);
    }

    @Test
    void the_tools_answer_to_their_example() throws IOException, InterruptedException {
        JsonObject post = paths.getObj("/mcp").getObj("post");
        JsonObject example = post.getObj("requestBody")
                .getObj("content")
                .getObj("application/json")
                .getObj("example");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(example.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("saved_query");
    }

    private void answers(String address, String type) throws IOException, InterruptedException {
        HttpResponse<String> response = get(address, type);
        assertThat(response.statusCode()).as("GET %s as %s", address, type).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""))
                .as("GET %s as %s", address, type)
                .isEqualTo(type);
        assertThat(response.body()).as("GET %s as %s", address, type).isNotBlank();
    }

    @Test
    void the_licence_is_told_as_all_sources_are_shipped() throws IOException, InterruptedException {
        assertThat(get("/doc/person/kitano-hiroaki", "text/turtle").headers().allValues("Link"))
                .anyMatch(links -> links.contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""));
        assertThat(get("/.well-known/void", "text/turtle").body()).contains("creativecommons.org/licenses/by/4.0/");
        assertThat(get("/doc/person/kitano-hiroaki", "text/html").body())
                .contains("<blockquote>")
                .contains("北野 宏明")
                .contains("/doc/quote/");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port()).resolve(path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }
}
