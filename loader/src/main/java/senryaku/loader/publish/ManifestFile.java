package senryaku.loader.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/** Writes and reads {@code release.json}. */
final class ManifestFile {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ManifestFile() {}

    /** The manifest of content that is about to be built. */
    static Manifest describe(Content content, Manifest.Inputs inputs) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Manifest(
                ID_TIME.format(now) + "-" + content.shortHash(),
                content.hash(),
                now.toString(),
                inputs.toolVersion(),
                inputs.base(),
                content.lines().size(),
                content.graphs(),
                new TreeMap<>(inputs.sources()));
    }

    static Manifest read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Manifest.class);
    }

    static void write(Path file, Manifest manifest) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(manifest));
    }
}
