package senryaku.owl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.obolibrary.robot.CommandLineInterface;
import org.obolibrary.robot.IOHelper;
import org.obolibrary.robot.ReasonOperation;
import org.obolibrary.robot.exceptions.InconsistentOntologyException;
import org.semanticweb.HermiT.ReasonerFactory;

/** ROBOT over the ontology, in a process of its own: profiles, consistency and the rule queries. */
class RobotTest {

    private static final Path RDF = Path.of("../src/main/rdf");
    private static final Path CASES = Path.of("../src/test/resources");
    private static final Path MERGED = Path.of("target/merged.ttl");

    /** Looks at shapes or questions, which are no part of what is reasoned over. */
    private static final List<String> RULES_OF_OTHER_PARTS =
            List.of("term-is-checked-by-a-shape", "term-is-needed-by-a-question", "shape-says-what-to-do");

    @BeforeAll
    static void mergeTermsAndAlignments() {
        robot(merge(Stream.concat(turtle(RDF.resolve("terms")), turtle(RDF.resolve("alignments"))), MERGED));
    }

    static List<Path> contradictions() {
        return turtle(CASES.resolve("contradicts")).toList();
    }

    static List<Path> rules() {
        return files(CASES.resolve("rules"), "rule.rq")
                .filter(rule -> !RULES_OF_OTHER_PARTS.contains(
                        rule.getParent().getFileName().toString()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL", "RL"})
    void ontologyIsInTheProfile(String profile) throws IOException {
        Path report = Path.of("target/profile-" + profile + ".txt");
        assertThatCode(() -> robot(List.of(
                        "validate-profile",
                        "--profile",
                        profile,
                        "--input",
                        MERGED.toString(),
                        "--output",
                        report.toString())))
                .as(() -> "OWL 2 " + profile + ", see " + report)
                .doesNotThrowAnyException();
        assertThat(report)
                .content()
                .isEqualToIgnoringNewLines(
                        "OWL 2 " + profile + " Profile Report: [Ontology and imports closure in profile]");
    }

    @Test
    void hermitFindsTheOntologyConsistentAndEveryClassSatisfiable() {
        assertThatCode(() -> reason(MERGED)).doesNotThrowAnyException();
    }

    @Test
    void hermitFindsTheGoodExamplesConsistent() {
        Path both = Path.of("target/consistent.ttl");
        robot(merge(Stream.of(MERGED, CASES.resolve("consistent.ttl")), both));
        assertThatCode(() -> reason(both)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void hermitFindsTheContradiction(Path contradiction) {
        Path both = Path.of("target", contradiction.getFileName().toString());
        robot(merge(Stream.of(MERGED, contradiction), both));
        assertThatThrownBy(() -> reason(both))
                .as(contradiction.toString())
                .isInstanceOf(InconsistentOntologyException.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ontologyKeepsTheRule(Path rule) {
        assertThatCode(() -> robot(List.of(
                        "verify",
                        "--input",
                        MERGED.toString(),
                        "--queries",
                        rule.toString(),
                        "--output-dir",
                        "target")))
                .as(rule.toString())
                .doesNotThrowAnyException();
    }

    /** What ROBOT's command “reason” does, without its way of ending the process when the answer is no. */
    private static void reason(Path input) throws Exception {
        ReasonOperation.reason(new IOHelper().loadOntology(input.toFile()), new ReasonerFactory());
    }

    private static List<String> merge(Stream<Path> inputs, Path output) {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        Stream.concat(Stream.of(RDF.resolve("senryaku.ttl")), inputs).forEach(input -> {
            arguments.add("--input");
            arguments.add(input.toString());
        });
        arguments.addAll(List.of("--output", output.toString()));
        return arguments;
    }

    private static void robot(List<String> arguments) {
        try {
            CommandLineInterface.execute(arguments.toArray(String[]::new));
        } catch (Exception e) {
            throw new IllegalStateException("robot " + String.join(" ", arguments), e);
        }
    }

    private static Stream<Path> turtle(Path folder) {
        return files(folder, ".ttl");
    }

    /** The files below a folder whose name ends so, sorted; there must be some. */
    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> found =
                    paths.filter(path -> path.toString().endsWith(end)).sorted().toList();
            assertThat(found).as("files in %s", folder).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
