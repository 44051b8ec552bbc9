package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** The files of the test cases. */
final class Cases {

    private static final Path ROOT = Path.of("src/test/resources");

    private Cases() {}

    /** The files below a folder whose name ends so, sorted; there must be some. */
    static List<Path> files(String folder, String end) {
        return below(
                folder, path -> Files.isRegularFile(path) && path.toString().endsWith(end));
    }

    /** The folders that hold a file of this name, sorted; there must be some. */
    static List<Path> foldersWith(String folder, String file) {
        return below(folder, path -> Files.isRegularFile(path.resolve(file)));
    }

    static Path path(String path) {
        return ROOT.resolve(path);
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model model(Path path) {
        return RDFDataMgr.loadModel(path.toString());
    }

    private static List<Path> below(String folder, Predicate<Path> kind) {
        try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
            List<Path> found = paths.filter(kind).sorted().toList();
            assertThat(found).as("cases in %s", folder).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
