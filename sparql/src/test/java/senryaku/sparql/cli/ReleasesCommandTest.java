package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.OlderReleases;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** What is kept, what changed, and going back: by command and over HTTP. */
class ReleasesCommandTest extends CommandTest {

    @TempDir
    Path folder;

    private Path store;
    private String first;
    private String second;

    @BeforeEach
    void publishTwice() throws IOException {
        store = folder.resolve("store");
        first = load(TwoSources.roster(folder.resolve("a"), "委員", "3.4億円"));
        second = load(TwoSources.roster(folder.resolve("b"), "座長", "3.5億円"), TwoSources.later(folder));
    }

    @Test
    void listsWhatIsKept() {
        assertThat(run("releases", "--store", store)).isZero();
        assertThat(out())
                .contains(first, second, "roster-2021 roster-2022", "loaded 20")
                .hasLineCount(4);
        assertThat(run("releases", "--store", store, "--format", "csv", "--verify"))
                .isZero();
        assertThat(out()).startsWith("release,created,current").hasLineCount(3);
        assertThat(err()).contains(first + " is whole", second + " is whole");
        assertThat(run("releases", "--store", store, "--format", "json")).isZero();
        assertThat(out()).contains("\"current\" : true", "\"what\" : \"load\"");
        assertThat(run("releases", "--store", store, "--format", "xml")).isEqualTo(2);
        assertThat(run("releases", "--store", folder.resolve("none"))).isZero();
    }

    @Test
    void saysWhatChangedInWords() {
        assertThat(run("diff", "--store", store)).isZero();
        assertThat(out())
                .contains(first + " → " + second)
                .contains("- People: added 1", "- Documents: added 1, changed 1")
                .contains("## Roster (2022-02-16, new source)\n\n### People: added 1\n\n- + **Arakawa Yasuhiko**")
                .contains("  > 荒川 泰彦 (line 1)", "## Roster (2021-02-16, changed)")
                .contains("## Seats: changed 1", "role: member → chair", "> | 座長 | 五神 真 | (line 3)")
                .contains("## Money: changed 1", "3.4億円 → 3.5億円")
                .doesNotContain("340000000");
        Locale.setDefault(Locale.JAPANESE);
        run("diff", second, first, "--store", store);
        assertThat(out()).contains("## 人物: 削除 1", "− **荒川泰彦**", "3.5億円 → 3.4億円");
        run("diff", "current", "current", "--store", store);
        assertThat(out()).contains("同じです");
        assertThat(run("diff", "1999", "--store", store)).isEqualTo(1);
        assertThat(err()).contains("1999", first).hasLineCount(1);
    }

    @Test
    void aSourceThatIsLeftOutIsGoneAndTheSameAgainIsNothingNew() throws IOException {
        String third = load(TwoSources.roster(folder.resolve("c"), "座長", "3.5億円"));
        assertThat(run("diff", "--store", store)).isZero();
        assertThat(out())
                .contains("- Documents: removed 1", "(2022-02-16, source removed)")
                .contains("### People: removed 1", "− **Arakawa Yasuhiko**");
        assertThat(load(TwoSources.roster(folder.resolve("c"), "座長", "3.5億円"))).isEqualTo(third);
        assertThat(ReleaseStore.open(store).releases()).hasSize(3);
    }

    @Test
    void thePatchMakesTheSecondOfTheFirst() throws IOException {
        assertThat(run("diff", first, second, "--store", store, "--format", "patch"))
                .isZero();
        DatasetGraph data = dump(first);
        byte[] patch = out().getBytes(StandardCharsets.UTF_8);
        RDFPatchOps.applyChange(data, RDFPatchOps.read(new ByteArrayInputStream(patch)));
        assertThat(quads(data)).isEqualTo(quads(dump(second))).isNotEqualTo(quads(dump(first)));
    }

    @Test
    void goesBackAndComesBackFromABackup() throws IOException {
        Path file = folder.resolve("backup.zip");
        assertThat(run("backup", file, "--store", store)).isZero();
        assertThat(run("rollback", "previous", "--store", store)).isZero();
        assertThat(out().strip()).isEqualTo(first);
        assertThat(run("query", "members", "--store", store)).isZero();
        assertThat(run("restore", file, "--store", store)).isZero();
        assertThat(ReleaseStore.open(store).current().orElseThrow().id()).isEqualTo(second);
        assertThat(run("restore", file, "--store", folder.resolve("other"))).isZero();
        assertThat(run("diff", "current", "current", "--store", folder.resolve("other")))
                .isZero();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(run("restore", file, "--store", folder.resolve("third"))).isEqualTo(1);
        assertThat(err())
                .contains("not a whole backup")
                .doesNotContain("Exception")
                .hasLineCount(1);
        assertThat(folder.resolve("third")).doesNotExist();
    }

    @Test
    void theServerShowsReleasesDumpsAndChanges() throws IOException, InterruptedException {
        ReleaseStore releases = ReleaseStore.open(store);
        Release release = releases.current().orElseThrow();
        Kinds kinds = new Kinds(release.manifest().base());
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 20_000, kinds, "1.2.3");
        OpenRelease open = OpenRelease.indexed(release.id(), Instant.EPOCH, release.dataset());
        try (Serve server = Serve.start(
                settings, open, QueryCatalog.load(kinds), Backing.of(new StoreArchive(releases), OlderReleases.NONE))) {
            URI address = URI.create("http://127.0.0.1:" + server.port());
            assertThat(get(address, "/releases", "text/html").body()).contains("リリース", first, second, "公開中");
            assertThat(get(address, "/releases", "*/*").body()).contains("\"history\"");
            assertThat(get(address, "/releases/" + first, "text/html").body()).contains("roster-2021");
            assertThat(get(address, "/releases/" + second + "/diff?lang=en", "text/html")
                            .body())
                    .contains("Arakawa Yasuhiko", "<del>3.4億円</del>", "<ins>3.5億円</ins>");
            String between = "/releases/" + first + ".." + second;
            assertThat(get(address, between, "application/json").body()).contains("\"kind\" : \"money\"");
            assertThat(get(address, between + ".rdfp", "*/*").body())
                    .isEqualTo(get(address, between, "application/rdf-patch").body())
                    .startsWith("H id <")
                    .endsWith("TC .\n");
            assertThat(get(address, "/releases/" + first + "/diff", "*/*").statusCode())
                    .isEqualTo(404);
            assertThat(get(address, "/releases/../lock", "*/*").statusCode()).isNotEqualTo(200);
            assertThat(get(address, "/releases/1999.nq.gz", "*/*").statusCode()).isEqualTo(404);
            dumpIsKept(address);
        } finally {
            release.close();
        }
    }

    @Test
    void theServerTellsWhichReleaseStillHasWhatIsGone() throws IOException, InterruptedException {
        ReleaseStore releases = ReleaseStore.open(store);
        Release release = releases.release(first);
        Kinds kinds = new Kinds(release.manifest().base());
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 20_000, kinds, "1.2.3");
        OpenRelease open = OpenRelease.indexed(release.id(), Instant.EPOCH, release.dataset());
        try (Serve server = Serve.start(
                settings, open, QueryCatalog.load(kinds), Backing.of(new StoreArchive(releases), OlderReleases.NONE))) {
            URI address = URI.create("http://127.0.0.1:" + server.port());
            HttpResponse<String> gone = get(address, "/doc/person/arakawa-sample?lang=en", "text/turtle");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("/doc/person/arakawa-sample?release=" + second);
            assertThat(get(address, "/graph/source/roster-2022", "text/turtle").statusCode())
                    .isEqualTo(410);
            assertThat(get(address, "/doc/person/gonokami-sample", "text/turtle")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(address, "/doc/person/nobody", "text/turtle").statusCode())
                    .isEqualTo(404);
        } finally {
            release.close();
        }
    }

    private void dumpIsKept(URI address) throws IOException, InterruptedException {
        URI dump = address.resolve("/releases/" + first + ".nq.gz");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> whole =
                    client.send(HttpRequest.newBuilder(dump).build(), BodyHandlers.ofByteArray());
            assertThat(whole.body())
                    .isEqualTo(Files.readAllBytes(
                            ReleaseStore.open(store).release(first).dump()));
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            HttpRequest again =
                    HttpRequest.newBuilder(dump).header("If-None-Match", tag).build();
            assertThat(client.send(again, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(304);
        }
    }

    private static HttpResponse<String> get(URI address, String path, String accept)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Accept", accept)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private DatasetGraph dump(String release) throws IOException {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Path file = ReleaseStore.open(store).release(release).dump();
        try (InputStream lines = new GZIPInputStream(Files.newInputStream(file))) {
            Txn.executeWrite(
                    data, () -> RDFParser.source(lines).lang(Lang.NQUADS).parse(data));
        }
        return data;
    }

    private static Set<Quad> quads(DatasetGraph data) {
        return Txn.calculateRead(data, () -> Iter.toSet(data.find()));
    }

    private String load(Path... sources) {
        Object[] words = new Object[4 + sources.length];
        words[0] = "load";
        words[1] = "--no-shipped";
        words[2] = "--store";
        words[3] = store;
        System.arraycopy(sources, 0, words, 4, sources.length);
        assertThat(run(words)).as(err()).isZero();
        return out().strip();
    }
}
