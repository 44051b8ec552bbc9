package senryaku.loader.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a store, or to have its database open, held by one process until it closes the lock or ends, however
 * it ends: the operating system keeps the lock, the file only tells others who holds it.
 */
final class DirectoryLock implements StoreLock {

    /** The locked byte lies far behind the text, so that others can read the text on systems where locks forbid reading. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Held by who writes: loads, goes back, restores. */
    static final String WRITER = "lock";

    /** Held by who has a release's database open: a server, or a query that opened the store itself. */
    static final String READER = "serving";

    private static final String NOBODY_KNOWN = "another process";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param directory of the store; the lock file is made in it if it is not there
     * @param name of the lock: {@link #WRITER} or {@link #READER}
     * @param ownerText who asks, for those who come later
     * @throws StoreException if somebody else holds it
     */
    static StoreLock take(Path directory, String name, String ownerText) {
        Path file = directory.resolve(name);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreException(Trouble.IN_USE, directory, owner(directory, name));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownerText.getBytes(StandardCharsets.UTF_8)), 0);
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw Troubles.of(e, file);
        }
    }

    /** Gives the store free and removes the owner's text; does nothing the second time. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new StoreException(Trouble.INPUT_OUTPUT, "lock", String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Who holds a lock of the store, in the words that they left. */
    static String owner(Path directory, String name) {
        try {
            String text = Files.readString(directory.resolve(name)).strip();
            return text.isEmpty() ? NOBODY_KNOWN : text;
        } catch (IOException e) {
            return NOBODY_KNOWN;
        }
    }
}
