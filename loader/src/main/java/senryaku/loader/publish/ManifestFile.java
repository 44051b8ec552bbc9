package senryaku.loader.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes and reads {@code release.json}. */
final class ManifestFile {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("(\\d{8}T\\d{6}Z)-[0-9a-f]{8}");

    private ManifestFile() {}

    /** The manifest of content of which nothing was written over HTTP. */
    static Manifest describe(Content content, Manifest.Inputs inputs, Instant now, Optional<String> newest) {
        return describe(content, inputs, new TreeMap<>(), now, newest);
    }

    /**
     * The manifest of content that is about to be built.
     *
     * @param written who wrote each graph last that came over HTTP
     * @param now what the clock says
     * @param newest the id of the newest release that is kept; the new id comes after it, whatever the clock says
     */
    static Manifest describe(
            Content content,
            Manifest.Inputs inputs,
            SortedMap<String, String> written,
            Instant now,
            Optional<String> newest) {
        Instant created = newest.flatMap(ManifestFile::time)
                .map(last -> last.plusSeconds(1))
                .filter(next -> next.isAfter(now))
                .orElse(now)
                .truncatedTo(ChronoUnit.SECONDS);
        return new Manifest(
                ID_TIME.format(created) + "-" + content.shortHash(),
                content.hash(),
                created.toString(),
                inputs.toolVersion(),
                inputs.base(),
                content.size(),
                content.graphs(),
                new TreeMap<>(inputs.sources()),
                written);
    }

    /** Whether a name is one that a release can have. */
    static boolean isId(String name) {
        return time(name).isPresent();
    }

    private static Optional<Instant> time(String id) {
        Matcher parts = ID.matcher(id);
        try {
            return parts.matches() ? Optional.of(Instant.from(ID_TIME.parse(parts.group(1)))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if the file cannot be read, or lacks something
     */
    static Manifest read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static Manifest read(byte[] json) throws IOException {
        Manifest manifest = JSON.readValue(json, Manifest.class);
        if (manifest == null
                || Stream.of(manifest.id(), manifest.contentHash(), manifest.created(), manifest.base())
                        .anyMatch(Objects::isNull)) {
            throw new IOException(Release.MANIFEST + " is not whole");
        }
        return manifest;
    }

    static byte[] bytes(Manifest manifest) throws IOException {
        return JSON.writeValueAsBytes(manifest);
    }
}
