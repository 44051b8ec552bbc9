package senryaku.sparql.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import senryaku.sparql.server.Writing;
import senryaku.sparql.write.Keyring;
import senryaku.sparql.write.Publisher;

/** Who may write over HTTP. Nobody, if nothing is said. */
final class WriteOptions {

    private static final int MIB = 1 << 20;
    private static final int MOST_MIB = 1024;

    @Option(names = "--credentials", paramLabel = "FILE", descriptionKey = "credentials")
    private @Nullable Path file;

    @Option(names = "--max-upload", paramLabel = "MIB", descriptionKey = "maxUpload", defaultValue = "64")
    private int upload;

    /**
     * The keys in the file and in the variable {@code SENRYAKU_CREDENTIALS}.
     *
     * @throws Failure if the file cannot be read, or has a line that is no credential
     */
    Keyring keys() {
        if (upload < 1 || upload > MOST_MIB) {
            throw Failure.of(Failure.CALL, "badUpload", upload, MOST_MIB);
        }
        List<String> lines = new ArrayList<>(fromFile());
        int ofFile = lines.size();
        lines.addAll(Optional.ofNullable(System.getenv("SENRYAKU_CREDENTIALS"))
                .map(text -> text.lines().toList())
                .orElse(List.of()));
        try {
            return Keyring.read(lines);
        } catch (Keyring.BadLine e) {
            boolean inFile = e.line() <= ofFile;
            throw Failure.of(
                    Failure.INPUT,
                    "badCredential",
                    inFile ? String.valueOf(file) : "SENRYAKU_CREDENTIALS",
                    inFile ? e.line() : e.line() - ofFile);
        }
    }

    private List<String> fromFile() {
        Path path = file;
        if (path == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw Failure.of(Failure.INPUT, "unreadableCredentials", path, String.valueOf(e.getMessage()));
        }
    }

    /** The same with what publishes; empty if nobody may write. */
    Optional<Writing> writing(Keyring keys, Publisher publisher) {
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Writing(keys, publisher, upload * MIB));
    }
}
