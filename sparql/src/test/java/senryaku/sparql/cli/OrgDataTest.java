package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data of others in W3C ORG, without our terms, answers who chairs and who is a member: a folder each in {@code org-data},
 * with the answers as {@code QUERY.csv} or {@code QUERY@DAY.csv}. The columns of an answer are the ones that are compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrgDataTest extends CommandTest {

    private static final Path FOLDER = Path.of("src/test/resources/org-data");

    @TempDir
    static Path stores;

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        }
    }

    static List<Path> answers() throws IOException {
        List<Path> answers = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(answers::add);
            }
        }
        return answers;
    }

    @BeforeAll
    void load() throws IOException {
        for (Path folder : folders()) {
            assertThat(run("load", "--no-shipped", folder, "--to", store(folder)))
                    .as(folder.toString())
                    .isZero();
        }
    }

    @Test
    void thereAreSamples() throws IOException {
        assertThat(answers()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isAnsweredLikeThis(Path answer) throws IOException {
        String[] asked = answer.getFileName().toString().replace(".csv", "").split("@", 2);
        List<Object> command = new ArrayList<>(List.of(
                "query", asked[0], "--store", store(answer.getParent()), "--param", "lang=en", "--format", "csv"));
        if (asked.length == 2) {
            command.addAll(List.of("--param", "asOf=" + asked[1]));
        }
        assertThat(run(command.toArray())).isZero();
        List<String> expected = Files.readAllLines(answer);
        assertThat(columns(out().lines().toList(), expected.getFirst()))
                .containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    private Path store(Path folder) {
        return stores.resolve(folder.getFileName());
    }

    /** The rows with the columns of a header; no value of the samples has a comma. */
    private static List<String> columns(List<String> csv, String header) {
        List<String> all = Arrays.asList(csv.getFirst().split(",", -1));
        List<Integer> wanted =
                Stream.of(header.split(",", -1)).map(all::indexOf).toList();
        return csv.subList(1, csv.size()).stream()
                .map(row -> row.split(",", -1))
                .map(row -> String.join(",", wanted.stream().map(at -> row[at]).toList()))
                .toList();
    }
}
