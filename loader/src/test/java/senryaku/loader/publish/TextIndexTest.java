package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full-text index is a part of a release: built with it, verified with it, and made anew from a backup. */
class TextIndexTest {

    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", "https://x.example/");

    @TempDir
    Path directory;

    @Test
    void a_release_has_its_index() {
        Release release = publish("store");
        assertThat(release.text()).isDirectoryContaining("glob:**/segments_*");
        ReleaseStore.open(directory.resolve("store")).verify(release);
    }

    @Test
    void a_release_without_an_index_is_whole() throws IOException {
        Release release = publish("store");
        for (Path file : files(release)) {
            Files.delete(file);
        }
        Files.delete(release.text());
        Files.delete(release.directory().resolve("files"));
        ReleaseStore.open(directory.resolve("store")).verify(release);
    }

    @Test
    void a_changed_byte_is_found() throws IOException {
        Random random = new Random(1);
        ReleaseStore store = ReleaseStore.open(directory.resolve("store"));
        Release release = publish("store");
        for (Path file : files(release)) {
            byte[] whole = Files.readAllBytes(file);
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= 1;
            Files.write(file, broken);
            assertThatThrownBy(() -> store.verify(release))
                    .as(file.toString())
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED_RELEASE));
            Files.write(file, whole);
        }
        store.verify(release);
    }

    @Test
    void a_backup_brings_it_back() {
        publish("store");
        Backup.write(ReleaseStore.open(directory.resolve("store")), directory.resolve("backup.zip"));
        ReleaseStore other = ReleaseStore.open(directory.resolve("other"));
        Restore.read(directory.resolve("backup.zip")).into(other);
        Release back = other.current().orElseThrow();
        assertThat(back.text()).isDirectoryContaining("glob:**/segments_*");
        other.verify(back);
    }

    private static List<Path> files(Release release) throws IOException {
        try (Stream<Path> files = Files.list(release.text())) {
            return files.filter(file -> file.toFile().length() > 0).toList();
        }
    }

    private Release publish(String name) {
        var data = DatasetGraphFactory.create();
        RDFParser.fromString("<x:a> <http://www.w3.org/2000/01/rdf-schema#label> \"北野宏明\"@ja <x:g> .", Lang.NQUADS)
                .parse(data);
        List<Quad> quads = Stream.of(data.find().next()).toList();
        ReleaseStore store = ReleaseStore.open(directory.resolve(name));
        store.publish(quads, INPUTS);
        return store.current().orElseThrow();
    }
}
