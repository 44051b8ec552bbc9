package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.source.InputException;

/** What a curator accepts from a register is published, with who says so and on which record it rests. */
class ExactMatchTest {

    private static final Path SOURCE = Path.of("src/test/resources/sources/good/one-seat");

    @TempDir
    Path folder;

    @Test
    void isPublishedInTheCurationWithItsGrounds() throws IOException {
        Path source = source("https://ror.org/03y28an77");
        Path store = folder.resolve("store");
        Load.run(request(source, store));
        Release release = ReleaseStore.open(store).current().orElseThrow();
        try {
            Txn.executeRead(release.dataset(), () -> {
                Node record = NodeFactory.createURI("https://ror.org/03y28an77");
                assertThat(release.dataset().stream(Node.ANY, Node.ANY, SKOS.exactMatch.asNode(), record)
                                .map(quad -> quad.getGraph().getURI()))
                        .singleElement()
                        .asString()
                        .contains("/graph/curation/");
                assertThat(release.dataset().stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                                .map(quad -> quad.getObject().toString()))
                        .anyMatch(text -> text.contains("Same name (A Register, 2026-06-23, CC0: The Council)"));
            });
        } finally {
            release.close();
        }
    }

    @Test
    void whatIsNoAddressIsRefused() throws IOException {
        Path source = source("not an IRI");
        assertThatThrownBy(() -> Load.run(request(source, folder.resolve("store"))))
                .isInstanceOf(InputException.class);
    }

    private static LoadRequest request(Path source, Path store) {
        return new LoadRequest(
                List.of(source), false, new Destination.Directory(store), "https://w3id.org/senryaku/", step -> {});
    }

    private Path source(String match) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("one-seat"));
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        String thing = Files.readAllLines(copy.resolve("facts.yaml")).stream()
                .filter(line -> line.strip().startsWith("id: body:"))
                .findFirst()
                .orElseThrow()
                .strip()
                .substring("id: ".length());
        Files.writeString(copy.resolve("facts.yaml"), """

                decisions:
                  - type: ExactMatch
                    thing: %s
                    match: "%s"
                    record: The Council
                    register: A Register, 2026-06-23, CC0
                    reason: {ja: 同じ名, en: Same name}
                """.formatted(thing, match), StandardOpenOption.APPEND);
        return copy;
    }
}
