package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.loader.source.InputException;
import senryaku.loader.source.Problems;

/** Every mistake of {@code sources/bad} is told with its place, and nothing is written because of it. */
class BadSourcesTest {

    @TempDir
    static Path storeDirectory;

    @TempDir
    Path folder;

    @BeforeAll
    static void publishSomethingBefore() {
        Load.run(request(Samples.good("one-seat")));
    }

    static Stream<Path> bad() {
        return Samples.bad().stream();
    }

    @Test
    void thereAreSamples() {
        assertThat(Samples.bad()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isToldWithItsPlace(Path bad) throws IOException {
        Problems problems = Check.run(List.of(lay(bad)), false, Samples.BASE).problems();
        assertThat(shown(problems, Locale.ENGLISH)).isEqualTo(Files.readString(bad.resolve("expected.txt")));
        assertThat(problems.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isToldInJapaneseToo(Path bad) throws IOException {
        Problems problems = Check.run(List.of(lay(bad)), false, Samples.BASE).problems();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.what(Locale.JAPANESE)).containsPattern("\\p{IsHiragana}|\\p{IsKatakana}");
            assertThat(problem.render(Locale.JAPANESE))
                    .startsWith(problem.place().toString());
        });
    }

    @ParameterizedTest
    @MethodSource("bad")
    void leavesTheStoreAsItWas(Path bad) throws IOException {
        Path source = lay(bad);
        SortedMap<String, Long> before = files();
        InputException refused = catchThrowableOfType(InputException.class, () -> Load.run(request(source)));
        assertThat(refused).as("exception").isNotNull();
        assertThat(refused.problems().hasErrors()).isTrue();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aStoreThatIsNotThereIsNotMade() throws IOException {
        Path source = lay(Samples.bad().getFirst());
        Path store = folder.resolve("new-store");
        Destination to = new Destination.Directory(store);
        assertThat(catchThrowableOfType(
                        InputException.class,
                        () -> Load.run(new LoadRequest(List.of(source), false, to, Samples.BASE, progress -> {}))))
                .isNotNull();
        assertThat(store).doesNotExist();
    }

    private Path lay(Path bad) throws IOException {
        Path source = folder.resolve("source");
        Samples.lay(bad, source);
        return source;
    }

    private String shown(Problems problems, Locale locale) {
        return String.join("\n", problems.render(locale)).replace(folder + "/", "") + "\n";
    }

    private static LoadRequest request(Path source) {
        Destination to = new Destination.Directory(storeDirectory.resolve("store"));
        return new LoadRequest(List.of(source), false, to, Samples.BASE, progress -> {});
    }

    /** Names and times of everything in the store. */
    private static SortedMap<String, Long> files() throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(storeDirectory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                boolean lock = path.endsWith("lock") || path.endsWith(".lock");
                files.put(
                        path.toString(),
                        lock ? 0 : Files.getLastModifiedTime(path).toMillis());
            }
        }
        return files;
    }
}
