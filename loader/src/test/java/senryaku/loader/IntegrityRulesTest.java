package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Severity;
import senryaku.ontology.OntologyFiles;

/** Each integrity rule finds the one mistake of its bad sources, and nothing in its good ones. */
class IntegrityRulesTest {

    @TempDir
    Path folder;

    static List<Path> bad() {
        return Samples.integrity("bad");
    }

    static List<Path> good() {
        return Samples.integrity("good");
    }

    @Test
    void everyRuleHasGoodAndBadSources() {
        assertThat(bad().stream().map(IntegrityRulesTest::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        OntologyFiles.standard().integrityRules().keySet());
        assertThat(good().stream().map(IntegrityRulesTest::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        OntologyFiles.standard().integrityRules().keySet());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void mistakeIsToldAtItsPlaceAndNothingElseIs(Path bad) throws IOException {
        Problems problems = check(bad);
        assertThat(shown(problems)).isEqualTo(Files.readString(bad.resolve("expected.txt")));
        assertThat(problems).allMatch(problem -> problem.arguments().contains("integrity:" + rule(bad)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void mistakeIsToldInJapaneseWithItsValues(Path bad) {
        assertThat(check(bad))
                .allSatisfy(problem -> assertThat(problem.what(Locale.JAPANESE))
                        .containsPattern("\\p{IsHiragana}")
                        .doesNotContain("{", "}", "?"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void nothingIsToldOfWhatIsGood(Path good) {
        assertThat(check(good)).isEmpty();
    }

    @Test
    void waiverThatWaivesNothingIsToldAtItsPlace() throws IOException {
        Path waived =
                bad().getFirst().resolveSibling("../one-chair/good-waived").normalize();
        Samples.copy(waived, folder);
        Path facts = folder.resolve("facts.yaml");
        Files.writeString(facts, Files.readString(facts).replace("integrity:one-chair", "integrity:terms-apart"));
        Problems problems = Check.run(List.of(folder), false, Samples.BASE).problems();
        assertThat(problems).extracting(Problem::mistake).contains(Mistake.WAIVER_UNUSED, Mistake.RULE_WARNING);
        Problem unused = problems.stream()
                .filter(problem -> problem.mistake() == Mistake.WAIVER_UNUSED)
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllLines(facts).get(unused.line() - 1)).contains("rule: integrity:terms-apart");
    }

    @Test
    void waiverOfWhatIsNotKnownIsRefused() throws IOException {
        Path waived =
                bad().getFirst().resolveSibling("../one-chair/good-waived").normalize();
        Samples.copy(waived, folder);
        Path facts = folder.resolve("facts.yaml");
        String text = Files.readString(facts);
        Files.writeString(facts, text.replace("thing: membership:council.aoki", "thing: membership:council.aokl"));
        assertThat(Check.run(List.of(folder), false, Samples.BASE).problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::mistake)
                .containsExactly(Mistake.UNKNOWN_ID);
        Files.writeString(facts, text.replace("integrity:one-chair", "integrity:one-chai"));
        assertThat(Check.run(List.of(folder), false, Samples.BASE).problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::mistake)
                .containsExactly(Mistake.VALUE_NOT_ALLOWED);
    }

    private static String rule(Path folder) {
        return folder.getParent().getFileName().toString();
    }

    private static Problems check(Path folder) {
        return Check.run(sources(folder), false, Samples.BASE).problems();
    }

    /** The folder itself, or the sources in it. */
    private static List<Path> sources(Path folder) {
        if (Files.exists(folder.resolve("source.yaml"))) {
            return List.of(folder);
        }
        try (Stream<Path> sources = Files.list(folder)) {
            return sources.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String shown(Problems problems) {
        Path base = bad().getFirst().getParent().getParent();
        return String.join("\n", problems.render(Locale.ENGLISH)).replace(base + "/", "") + "\n";
    }
}
