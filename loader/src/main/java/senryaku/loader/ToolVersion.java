package senryaku.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import senryaku.ontology.OntologyFiles;

/** Tells one build of the loader and the ontology from another. */
final class ToolVersion {

    private static final String OURS = "senryaku/";

    private ToolVersion() {}

    /** A checksum over our own classes and resources, in hex: another build may make another release of the same facts. */
    static String current() {
        try {
            Set<String> entries = new TreeSet<>();
            for (Class<?> part : List.of(ToolVersion.class, OntologyFiles.class)) {
                addEntries(home(part), entries);
            }
            CRC32C checksum = new CRC32C();
            checksum.update(String.join("\n", entries).getBytes(StandardCharsets.UTF_8));
            return "%08x".formatted(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addEntries(Path home, Set<String> entries) throws IOException {
        if (Files.isDirectory(home)) {
            addFiles(home, entries);
        } else {
            addJar(home, entries);
        }
    }

    private static void addFiles(Path home, Set<String> entries) throws IOException {
        try (Stream<Path> paths = Files.walk(home.resolve(OURS))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                CRC32C checksum = new CRC32C();
                checksum.update(Files.readAllBytes(path));
                entries.add(home.relativize(path) + " " + checksum.getValue());
            }
        }
    }

    /** A jar has the checksums of its entries in its directory. */
    private static void addJar(Path home, Set<String> entries) throws IOException {
        try (JarFile jar = new JarFile(home.toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(OURS) && !entry.isDirectory())
                    .forEach(entry -> entries.add(entry.getName() + " " + entry.getCrc()));
        }
    }

    private static Path home(Class<?> part) {
        try {
            return Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of the classes is no address", e);
        }
    }
}
