package senryaku.sparql.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The dump of a release: sorted canonical N-Quads, compressed with gzip.
 *
 * @param id of the release
 * @param base what the names in it begin with
 * @param file where it lies
 */
public record Dump(String id, String base, Path file) {

    BufferedReader open() throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    /** Reads every line once; memory does not grow with their number. */
    void each(Consumer<Line> use) {
        try (BufferedReader reader = open()) {
            reader.lines().map(Line::of).forEach(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
