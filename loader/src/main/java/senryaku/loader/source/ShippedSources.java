package senryaku.loader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources that come with the product, beside the classes or in the same jar. */
public final class ShippedSources {

    private static final String FOLDER = "senryaku/sources";

    /** The opened jar; it stays open as long as the process, as the classes in it do. */
    private static @Nullable FileSystem jar;

    private ShippedSources() {}

    /** Their folders, by name. */
    public static List<SourceFolder> folders() {
        try {
            Path folder = root().resolve(FOLDER);
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> children = Files.list(folder)) {
                return children.filter(Files::isDirectory)
                        .map(child -> new SourceFolder(child, name(child)))
                        .sorted((a, b) -> a.shown().compareTo(b.shown()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path child) {
        return String.valueOf(child.getFileName()).replace("/", "");
    }

    private static synchronized Path root() throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            return home;
        }
        FileSystem opened = jar;
        if (opened == null) {
            opened = FileSystems.newFileSystem(home);
            jar = opened;
        }
        return opened.getPath("/");
    }

    private static Path home() {
        try {
            return Path.of(ShippedSources.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of the classes is no address", e);
        }
    }
}
