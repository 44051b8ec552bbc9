package senryaku.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML is read with the place of everything, and hostile files end with a problem, not with the process. */
class YamlTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void placesCountCodePoints() {
        Yaml yaml = read("a: {𠮷: 1, b: [x, y]}\n").orElseThrow();
        assertThat(yaml.keyPlace("/a/b")).isEqualTo(new Place("f.yaml", 1, 11));
        assertThat(yaml.place("/a/b/1")).isEqualTo(new Place("f.yaml", 1, 18));
    }

    @Test
    void whatIsNotThereIsWhereItsParentIs() {
        Yaml yaml = read("a:\n  b: 1\n").orElseThrow();
        assertThat(yaml.place("/a/c/0")).isEqualTo(yaml.place("/a"));
    }

    @ParameterizedTest
    @CsvSource({
        "no, STRING",
        "0123, STRING",
        "1e9, STRING",
        "2021-02-16, STRING",
        "12, NUMBER",
        "1.5, NUMBER",
        "true, BOOLEAN",
        "~, NULL",
        "'\"12\"', STRING"
    })
    void plainWordsStayWords(String value, String kind) {
        assertThat(read("a: " + value)
                        .orElseThrow()
                        .root()
                        .path("a")
                        .getNodeType()
                        .name())
                .isEqualTo(kind);
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        assertThat(read("\uFEFFa: 1\n").orElseThrow().root().path("a").asInt()).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void windowsLineEndsAreNoMistake() {
        assertThat(read("a: 1\r\nb: |\r\n  x\r\n  y\r\n")
                        .orElseThrow()
                        .root()
                        .path("b")
                        .asText())
                .isEqualTo("x\ny\n");
    }

    @Test
    void aBombOfAliasesDoesNotGrow() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(bomb.toString()));
        assertThat(problems).isNotEmpty().extracting(Problem::mistake).containsOnly(Mistake.YAML_ALIAS);
    }

    @Test
    void deepNestingEndsEarly() {
        for (String open : List.of("[", "{a: ", "- ", "? ")) {
            problems.clear();
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(open.repeat(100_000)));
            assertThat(problems).extracting(Problem::mistake).containsAnyOf(Mistake.YAML_DEPTH, Mistake.YAML_SYNTAX);
        }
    }

    @Test
    void aHugeScalarIsRead() {
        String huge = "量".repeat(2_000_000);
        assertThat(read("a: " + huge).orElseThrow().root().path("a").asText()).hasSize(2_000_000);
    }

    @Test
    void manyDuplicateKeysAreToldFast() {
        String same = "a: {b: 1}\n".repeat(5_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(same));
        assertThat(problems).hasSize(4_999).extracting(Problem::mistake).containsOnly(Mistake.YAML_DUPLICATE_KEY);
    }

    @Test
    void anObjectAsKeyIsRefused() {
        read("? {a: 1}\n: b\nc: d\n");
        assertThat(problems).extracting(Problem::mistake).contains(Mistake.YAML_KEY);
    }

    @Test
    void aKeyWithASlashHasItsPlace() {
        Yaml yaml = read("a/b~c: 1\n").orElseThrow();
        assertThat(yaml.place(Yaml.member("", "a/b~c"))).isEqualTo(new Place("f.yaml", 1, 8));
    }

    private Optional<Yaml> read(String text) {
        return Yaml.read("f.yaml", text, problems::add);
    }
}
