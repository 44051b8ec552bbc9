package senryaku.loader.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that a power cut does not undo. */
final class Durable {

    private Durable() {}

    /** Replaces a small text file at once: readers see the old text or the new one, after a crash too. */
    static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        flush(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushDirectory(directoryOf(file));
    }

    /** Moves a whole directory to its final name beside it. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        flushDirectory(directoryOf(to));
    }

    /** Brings every file and directory below a directory to the disk. */
    static void flushTree(Path directory) throws IOException {
        for (Path path : tree(directory)) {
            if (Files.isDirectory(path)) {
                flushDirectory(path);
            } else {
                flush(path);
            }
        }
    }

    /** Removes a directory with everything in it. */
    static void deleteTree(Path directory) throws IOException {
        for (Path path : tree(directory).reversed()) {
            Files.delete(path);
        }
    }

    private static List<Path> tree(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Directories cannot be opened everywhere; where they cannot, the file system keeps their entries by itself. */
    private static void flushDirectory(Path directory) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
