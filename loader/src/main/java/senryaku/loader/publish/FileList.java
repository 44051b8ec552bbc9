package senryaku.loader.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The file {@code files} of a release: a line for each of its other files, with CRC-32C, length in bytes and path, and a last
 * line for all lines above it. A database
 * whose file was cut or emptied opens and answers with fewer rows; comparing all bytes with this list before it is opened
 * takes a few milliseconds for each hundred megabytes.
 */
final class FileList {

    static final String FILE = "files";

    /** TDB2 writes into this one whenever it opens a database. */
    private static final String LOCK = "tdb.lock";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) (\\d{1,18}) (\\S+)");
    private static final int CHUNK = 1 << 18;

    private FileList() {}

    /** What one file must be. */
    private record Line(String path, String content) {}

    /** The lines for a directory whose files are all written and closed. */
    static String of(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (!name.equals(FILE) && !name.endsWith(LOCK)) {
                    text.append(content(path)).append(' ').append(name).append('\n');
                }
            }
        }
        return text + sealOf(text.toString());
    }

    /** The last line: what the lines above it must be. */
    private static String sealOf(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return "%08x %d %s\n".formatted(sum.getValue(), bytes.length, FILE);
    }

    /** The lines of a list; none if the list is not as it was written. */
    private static List<Line> lines(Path release) throws IOException {
        String text = new String(Files.readAllBytes(release.resolve(FILE)), StandardCharsets.UTF_8);
        int seal = text.lastIndexOf('\n', text.length() - 2) + 1;
        String lines = text.substring(0, seal);
        if (!text.substring(seal).equals(sealOf(lines))) {
            return List.of();
        }
        return lines.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(parts -> new Line(parts.group(3), parts.group(1) + " " + parts.group(2)))
                .toList();
    }

    /** Whether a release has a list; those of older versions have none. */
    static boolean isIn(Path release) {
        return Files.exists(release.resolve(FILE));
    }

    /**
     * Compares files of a release with its list.
     *
     * @param chosen says by its path below the release whether a file is read
     * @return the first that is missing or is not as it was written
     * @throws IOException if a file or the list cannot be read
     */
    static Optional<String> difference(Path release, Predicate<String> chosen) throws IOException {
        List<Line> lines = lines(release);
        if (lines.isEmpty()) {
            return Optional.of(FILE);
        }
        for (Line line : lines) {
            Path path = release.resolve(line.path()).normalize();
            if (!path.startsWith(release)) {
                return Optional.of(FILE);
            }
            if (chosen.test(line.path())) {
                if (!Files.isRegularFile(path)) {
                    return Optional.of(line.path() + " is missing");
                }
                String found = content(path);
                if (!found.equals(line.content())) {
                    return Optional.of("%s: CRC-32C and length %s ≠ %s".formatted(line.path(), found, line.content()));
                }
            }
        }
        return Optional.empty();
    }

    private static String content(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        long length = 0;
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                sum.update(bytes, 0, read);
                length += read;
            }
        }
        return "%08x %d".formatted(sum.getValue(), length);
    }
}
