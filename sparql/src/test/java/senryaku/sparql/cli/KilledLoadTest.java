package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;

/**
 * Loads are killed while they publish, and then a server is started for real: it becomes ready and shows one whole release. The
 * moments are drawn with a fixed seed; {@code -Dsenryaku.crash.rounds=50} kills fifty.
 */
class KilledLoadTest extends CommandTest {

    private static final int KILLS = Integer.getInteger("senryaku.crash.rounds", 1);
    private static final long READY_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void afterEachKillAServerIsReadyAndTheNextLoadWorks() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        Path one = TwoSources.roster(folder.resolve("a"), "委員", "3.4億円");
        Path other = TwoSources.roster(folder.resolve("b"), "座長", "3.5億円");
        run("load", "--no-shipped", "--store", store, one);
        long begin = System.nanoTime();
        assertThat(load(store, other).waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Random moments = new Random(20_210_216);
        int killed = 0;
        int tries = 0;
        long slowest = 0;
        Path next = one;
        while (killed < KILLS && tries < 10 * KILLS + 10) {
            tries++;
            Process load = load(store, next);
            TimeUnit.MILLISECONDS.sleep(whole / 4 + moments.nextLong(whole));
            load.destroyForcibly();
            if (load.waitFor() != 0) {
                killed++;
                slowest = Math.max(slowest, served(store));
            }
            assertThat(run("load", "--no-shipped", "--store", store, next))
                    .as(err())
                    .isZero();
            assertThat(ReleaseStore.open(store).current().orElseThrow().id()).isEqualTo(out().strip());
            next = next.equals(one) ? other : one;
        }
        System.out.printf("loads killed: %d of %d; slowest start until ready: %d ms%n", killed, tries, slowest);
        assertThat(killed).isEqualTo(KILLS);
    }

    /** Starts a server, asks it, ends it; says after how many milliseconds it was ready. */
    private static long served(Path store) throws IOException, InterruptedException {
        Release release = ReleaseStore.open(store).current().orElseThrow();
        long begin = System.nanoTime();
        Process server = command("serve", "--port", "0", "--store", store.toString());
        try (HttpClient client = HttpClient.newHttpClient()) {
            BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
            String ready = String.valueOf(lines.readLine());
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertThat(ready).contains(release.id());
            assertThat(took).isLessThan(TimeUnit.SECONDS.toMillis(READY_SECONDS));
            URI address = URI.create(ready.replaceFirst(".*(http://\\S+/).*", "$1"));
            assertThat(get(client, address.resolve("health/ready")).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> answer = get(client, address.resolve("queries/members?format=csv&lang=ja"));
            assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith("\"" + release.id());
            assertThat(answer.body()).contains("五神真");
            return took;
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static Process load(Path store, Path source) throws IOException {
        return command("load", "--no-shipped", "--store", store.toString(), source.toString());
    }

    private static Process command(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "senryaku.sparql.cli.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
