package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.loader.source.InputException;

/** From documents to a release in a directory. */
class LoadTest {

    @TempDir
    Path directory;

    @Test
    void aLoadPublishesWhatTheFactsSay() {
        LoadReport report = load(Samples.good("small"), Samples.BASE);
        assertThat(report.published()).isTrue();
        assertThat(report.sources()).isEqualTo(1);
        assertThat(ask("""
                        PREFIX org: <http://www.w3.org/ns/org#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        SELECT ?x WHERE { GRAPH ?g {
                          ?seat org:organization/^org:organization ?seat ; org:member/rdfs:label ?x } FILTER (LANG(?x) = "ja") }
                        """)).contains("五神真", "荒川泰彦");
    }

    @Test
    void theStoreTellsHowManyQuadsItHolds() {
        LoadReport report = load(Samples.good("small"), Samples.BASE);
        Release release = ReleaseStore.open(directory).current().orElseThrow();
        assertThat(release.id()).isEqualTo(report.releaseId());
        assertThat(release.manifest().quads()).isEqualTo(report.quads());
        assertThat(release.manifest().graphs().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(report.quads());
        assertThat(release.dump()).isNotEmptyFile();
    }

    @Test
    void theSameSourcesAgainGiveNothingNew() {
        LoadReport first = load(Samples.good("small"), Samples.BASE);
        LoadReport second = load(Samples.good("small"), Samples.BASE);
        assertThat(second.published()).isFalse();
        assertThat(second.releaseId()).isEqualTo(first.releaseId());
        assertThat(second.quads()).isEqualTo(first.quads());
    }

    @Test
    void anotherFileWithTheSameFactsGivesNothingNew() throws IOException {
        LoadReport first = load(Samples.good("one-seat"), Samples.BASE);
        Path copy = Files.createDirectories(directory.resolveSibling("copy").resolve("one-seat"));
        Samples.lay(Samples.good("one-seat"), copy);
        Files.writeString(copy.resolve("facts.yaml"), "# a remark\n" + Files.readString(copy.resolve("facts.yaml")));
        LoadReport second = load(copy, Samples.BASE);
        assertThat(second.published()).isFalse();
        assertThat(second.releaseId()).isEqualTo(first.releaseId());
    }

    @Test
    void anotherSourceReplacesTheReleaseAndKeepsTheOldOne() throws IOException {
        LoadReport first = load(Samples.good("one-seat"), Samples.BASE);
        LoadReport second = load(Samples.good("small"), Samples.BASE);
        assertThat(second.published()).isTrue();
        assertThat(second.releaseId()).isNotEqualTo(first.releaseId());
        try (var releases = Files.list(directory.resolve("releases"))) {
            assertThat(releases.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(first.releaseId(), second.releaseId());
        }
    }

    @Test
    void aDocumentThatChangedUnderItsFactsIsRefusedAndTheReleaseStays(@TempDir Path sources) throws IOException {
        Path source = Files.createDirectories(sources.resolve("one-seat"));
        for (String file : List.of("document.txt", "facts.yaml", "source.yaml")) {
            Files.copy(Samples.good("one-seat").resolve(file), source.resolve(file));
        }
        String release = load(source, Samples.BASE).releaseId();
        Path document = source.resolve("document.txt");
        String words = Files.readString(document);
        Files.writeString(document, words.replace("五神 真", "五神 誠"));
        assertThatThrownBy(() -> load(source, Samples.BASE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("五神 真")
                .hasMessageContaining("facts.yaml:");
        assertThat(ReleaseStore.open(directory).current().orElseThrow().id()).isEqualTo(release);
        Files.writeString(document, words);
        assertThat(load(source, Samples.BASE).releaseId()).isEqualTo(release);
    }

    /** Before it is read, so that the hash is that of other files; and after, so that the facts are those of before. */
    @ParameterizedTest
    @EnumSource(names = {"CHECK", "RULES"})
    void aSourceThatIsEditedWhileItIsReadIsRefused(Progress.Step moment, @TempDir Path sources) throws IOException {
        Path source = Files.createDirectories(sources.resolve("one-seat"));
        for (String file : List.of("document.txt", "facts.yaml", "source.yaml")) {
            Files.copy(Samples.good("one-seat").resolve(file), source.resolve(file));
        }
        Path facts = source.resolve("facts.yaml");
        Consumer<Progress> editor = progress -> {
            if (progress.step() == moment) {
                try {
                    Files.writeString(facts, "# a remark\n" + Files.readString(facts));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        Destination store = new Destination.Directory(directory);
        assertThatThrownBy(() -> Load.run(new LoadRequest(List.of(source), false, store, Samples.BASE, editor)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one-seat")
                .hasMessageContaining("were changed while they were read");
        assertThat(ReleaseStore.open(directory).current()).isEmpty();
        assertThat(load(source, Samples.BASE).published()).isTrue();
    }

    @Test
    void anotherBaseGivesOtherIris() {
        load(Samples.good("one-seat"), "https://data.example.org/");
        assertThat(ask("SELECT DISTINCT ?x WHERE { GRAPH ?x { ?s ?p ?o } }"))
                .contains("https://data.example.org/graph/source/one-seat")
                .noneMatch(graph -> graph.startsWith(Samples.BASE));
        assertThat(ask("SELECT ?x WHERE { GRAPH ?g { ?x a <http://xmlns.com/foaf/0.1/Person> } }"))
                .containsExactly("https://data.example.org/id/person/gonokami-sample");
    }

    @Test
    void progressNamesTheStepsInTheirOrder() {
        List<Progress.Step> steps = new ArrayList<>();
        Load.run(new LoadRequest(
                List.of(Samples.good("one-seat")),
                false,
                new Destination.Directory(directory),
                Samples.BASE,
                progress -> steps.add(progress.step())));
        assertThat(steps)
                .containsExactly(
                        Progress.Step.CHECK,
                        Progress.Step.RDF,
                        Progress.Step.SHACL,
                        Progress.Step.DERIVE,
                        Progress.Step.RULES,
                        Progress.Step.PUBLISH);
    }

    @Test
    void aStoreInUseIsRefusedWithTheNameOfItsUser() {
        ReleaseStore store = ReleaseStore.open(directory);
        try (StoreLock lock = store.lock("123 http://127.0.0.1:3030/")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> load(Samples.good("one-seat"), Samples.BASE))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.IN_USE))
                    .hasMessageContaining("123 http://127.0.0.1:3030/");
        }
        assertThat(store.current()).isEmpty();
    }

    @Test
    void noSourceIsAMistake() {
        CheckReport report = Check.run(List.of(), false, Samples.BASE);
        assertThat(report.problems().hasErrors()).isTrue();
    }

    @Test
    void aCheckSumsUpWhatASourceHolds() {
        CheckReport report = Check.run(List.of(Samples.good("small")), false, Samples.BASE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.sources()).singleElement().satisfies(source -> {
            assertThat(source.slug()).isEqualTo("small");
            assertThat(source.facts()).isEqualTo(15);
            assertThat(source.factsPerType()).containsEntry("Membership", 2).containsEntry("Budget", 1);
            assertThat(source.quotes()).isGreaterThan(10);
        });
    }

    private LoadReport load(Path source, String base) {
        return Load.run(
                new LoadRequest(List.of(source), false, new Destination.Directory(directory), base, progress -> {}));
    }

    private List<String> ask(String query) {
        Release release = ReleaseStore.open(directory).current().orElseThrow();
        DatasetGraph dataset = release.dataset();
        try {
            return Txn.calculateRead(dataset, () -> {
                try (QueryExec execution =
                        QueryExec.dataset(dataset).query(query).build()) {
                    RowSet rows = execution.select();
                    List<String> values = new ArrayList<>();
                    rows.forEachRemaining(row -> values.add(Optional.of(row.get("x"))
                            .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                            .orElseThrow()));
                    return values;
                }
            });
        } finally {
            release.close();
        }
    }
}
