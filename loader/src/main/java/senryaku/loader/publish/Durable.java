package senryaku.loader.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that a power cut does not undo. Each is announced before it is done, so that tests can let it fail. */
final class Durable {

    /** The file system as it is. */
    static final Durable REAL = new Durable((operation, path) -> {});

    /** What is done to a file or directory. */
    enum Operation {
        MAKE,
        WRITE,
        FLUSH,
        RENAME,
        DELETE
    }

    /** Hears of each operation before it is done. */
    @FunctionalInterface
    interface Watch {

        /**
         * Is told of an operation.
         *
         * @throws IOException to let it fail
         */
        void before(Operation operation, Path path) throws IOException;
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private final Watch watch;

    Durable(Watch watch) {
        this.watch = watch;
    }

    /** Replaces a small text file at once: readers see the old text or the new one, after a crash too. */
    void replace(Path file, String text) throws IOException {
        replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Replaces a file at once, when its new content is on the disk. */
    void replace(Path file, Writing content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, content);
        flush(fresh);
        watch.before(Operation.RENAME, file);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushDirectory(directoryOf(file));
    }

    /** Moves a whole directory to its final name beside it. */
    void rename(Path from, Path to) throws IOException {
        watch.before(Operation.RENAME, to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        flushDirectory(directoryOf(to));
    }

    /** Makes a directory with all above it; nothing happens if it is there. */
    Path makeDirectories(Path directory) throws IOException {
        watch.before(Operation.MAKE, directory);
        return Files.createDirectories(directory);
    }

    /** Writes a file, but does not yet bring it to the disk. */
    void write(Path file, Writing content) throws IOException {
        watch.before(Operation.WRITE, file);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
    }

    /** Brings every file and directory below a directory to the disk. */
    void flushTree(Path directory) throws IOException {
        for (Path path : tree(directory)) {
            if (Files.isDirectory(path)) {
                flushDirectory(path);
            } else {
                flush(path);
            }
        }
    }

    /** Removes a directory with everything in it. */
    void deleteTree(Path directory) throws IOException {
        for (Path path : tree(directory).reversed()) {
            watch.before(Operation.DELETE, path);
            Files.delete(path);
        }
    }

    private static List<Path> tree(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private void flush(Path file) throws IOException {
        watch.before(Operation.FLUSH, file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Directories cannot be opened everywhere; where they cannot, the file system keeps their entries by itself. */
    private void flushDirectory(Path directory) throws IOException {
        watch.before(Operation.FLUSH, directory);
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
