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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a store, or to have its database open, held by one process until it closes the lock or ends, however
 * it ends: the operating system keeps the lock, the file only tells others who holds it. Who writes holds a second file
 * besides, so that a lock file that somebody deletes by hand lets nobody else in; of those who read, TDB2's own lock does that.
 */
final class DirectoryLock implements StoreLock {

    /** The locked byte lies far behind the text, so that others can read the text on systems where locks forbid reading. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Held by who writes: loads, goes back, restores. */
    static final String WRITER = "lock";

    /** Held by who has a release's database open: a server, or a query that opened the store itself. */
    static final String READER = "serving";

    /** Locked together with {@link #WRITER}, where nobody looks for a lock to delete. */
    static final String SECOND = ".lock";

    private static final String NOBODY_KNOWN = "another process";

    private final List<FileChannel> channels;

    private DirectoryLock(List<FileChannel> channels) {
        this.channels = channels;
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
        List<FileChannel> held = new ArrayList<>();
        try {
            for (String file : name.equals(WRITER) ? List.of(WRITER, SECOND) : List.of(name)) {
                held.add(locked(directory, file));
            }
            for (FileChannel channel : held) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(ownerText.getBytes(StandardCharsets.UTF_8)), 0);
            }
            return new DirectoryLock(held);
        } catch (IOException e) {
            close(held);
            StoreException trouble = Troubles.of(e, directory.resolve(name));
            throw name.equals(READER) && trouble.trouble() == Trouble.NO_PERMISSION
                    ? new StoreException(Trouble.READ_ONLY, directory, Troubles.detail(e)).causedBy(e)
                    : trouble;
        } catch (StoreException e) {
            close(held);
            throw e;
        }
    }

    private static FileChannel locked(Path directory, String name) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) != null) {
                return channel;
            }
        } catch (IOException e) {
            close(List.of(channel));
            throw e;
        }
        close(List.of(channel));
        throw new StoreException(Trouble.IN_USE, directory, owner(directory, name));
    }

    /**
     * Gives the store free and removes the owner's text; does nothing the second time. What was done under the lock is done: a
     * text that cannot be removed is no failure, as it is read only while somebody holds the lock.
     */
    @Override
    public synchronized void close() {
        for (FileChannel channel : channels) {
            try {
                if (channel.isOpen()) {
                    channel.truncate(0);
                }
            } catch (IOException ignored) {
                // The next owner writes over it.
            }
        }
        close(channels);
    }

    /** The operating system gives a lock free with its file, and the file with the process. */
    private static void close(List<FileChannel> channels) {
        for (FileChannel channel : channels.reversed()) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // Nothing is written by closing.
            }
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
