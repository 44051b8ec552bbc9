package senryaku.loader.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder with one source.
 *
 * @param path where it lies, also inside a jar
 * @param shown what messages call it
 */
public record SourceFolder(Path path, String shown) {

    static final String SOURCE = "source.yaml";
    static final String FACTS = "facts.yaml";

    /** A bigger file is no text that somebody curates. */
    private static final long BYTES_AT_MOST = 64L << 20;

    /** A folder that somebody named. */
    public static SourceFolder of(Path path) {
        return new SourceFolder(path, path.toString().replace('\\', '/'));
    }

    /** Whether a file of the folder is there. */
    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    /** The names of its files, sorted; of a folder that cannot be read, none. */
    List<String> names() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The folder's own name. */
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName()).replace("/", "");
    }

    /** SHA-256 over the names and bytes of the files in the folder, in hex; of a folder that cannot be read, nothing's. */
    public String sha256() {
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                parts.add(Files.size(file) > BYTES_AT_MOST ? new byte[0] : Files.readAllBytes(file));
            }
        } catch (IOException e) {
            return "";
        }
        return Sha256.of(parts);
    }

    /** What messages call a file of the folder. */
    public String shown(String name) {
        return shown + "/" + name;
    }

    /** Whether the folder is one; says what is missing otherwise. */
    boolean exists(Consumer<Problem> problems) {
        if (!Files.isDirectory(path)) {
            problems.accept(Problem.at(Place.startOf(shown), Mistake.FOLDER_MISSING));
            return false;
        }
        if (!Files.exists(path.resolve(SOURCE))) {
            problems.accept(Problem.at(Place.startOf(shown(SOURCE)), Mistake.SOURCE_YAML_MISSING));
            return false;
        }
        return true;
    }

    /**
     * The bytes of a file.
     *
     * @param problems is told why there are none: no such file, not readable, empty, or far too large
     */
    Optional<byte[]> bytes(String name, Consumer<Problem> problems) {
        Place place = Place.startOf(shown(name));
        try {
            Path file = path.resolve(name);
            long size = Files.size(file);
            if (size > BYTES_AT_MOST) {
                problems.accept(Problem.at(place, Mistake.FILE_TOO_LARGE, size, BYTES_AT_MOST));
                return Optional.empty();
            }
            if (size == 0) {
                problems.accept(Problem.at(place, Mistake.FILE_EMPTY));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            problems.accept(Problem.at(place, Mistake.FILE_MISSING));
        } catch (IOException e) {
            problems.accept(Problem.at(place, Mistake.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
