package senryaku.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The sample sources under {@code src/test/resources/sources}. */
public final class Samples {

    /** What the IRIs of the samples begin with. */
    public static final String BASE = "https://w3id.org/senryaku/";

    private Samples() {}

    /** A folder without mistakes. */
    public static Path good(String name) {
        return folder("good").resolve(name);
    }

    /** All folders with a mistake: the folder's name says which. */
    public static List<Path> bad() {
        return children("bad");
    }

    /** All folders with a mistake of data of others, which holds only the files that differ from {@code org-data}. */
    public static List<Path> badRdf() {
        return children("bad-rdf");
    }

    /** All folders with a mistake of a mapping or its tables, which holds only the files that differ from {@code mapped-roster}. */
    public static List<Path> badMapped() {
        return children("bad-mapped");
    }

    /**
     * Folders with sources that break or keep integrity rules, by rule.
     *
     * @param kind what the folder's name begins with: {@code bad} or {@code good}
     */
    public static List<Path> integrity(String kind) {
        return children("../integrity").stream()
                .flatMap(rule -> children("../integrity/" + rule.getFileName()).stream())
                .filter(folder -> folder.getFileName().toString().startsWith(kind))
                .toList();
    }

    private static List<Path> children(String name) {
        try (Stream<Path> folders = Files.list(folder(name))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a whole source of a folder with a mistake, which holds only the files that differ from {@code one-seat}; the
     * file {@code removed} names one that is missing.
     */
    public static void lay(Path bad, Path target) throws IOException {
        Files.createDirectories(target);
        copy(good("one-seat"), target);
        copy(bad, target);
        Files.deleteIfExists(target.resolve("expected.txt"));
        Path removed = target.resolve("removed");
        if (Files.exists(removed)) {
            String name = Files.readString(removed).strip();
            Files.delete(removed);
            if (name.equals(".")) {
                delete(target);
            } else {
                Files.delete(target.resolve(name));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Copies the files of a folder into another. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path folder(String name) {
        URL url = Samples.class.getResource(name.startsWith("../") ? name.substring(2) : "/sources/" + name);
        if (url == null) {
            throw new IllegalStateException("No samples at /sources/" + name);
        }
        try {
            return Path.of(url.toURI()).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
