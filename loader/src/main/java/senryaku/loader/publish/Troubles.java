package senryaku.loader.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in a person's words what a failed file operation means. */
final class Troubles {

    private Troubles() {}

    static StoreException of(IOException e, Path where) {
        return new StoreException(kind(e), where, detail(e)).causedBy(e);
    }

    /** What a failure of the database means: it wraps what the file system said. */
    static StoreException of(RuntimeException e, Path where) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause instanceof IOException io
                ? new StoreException(kind(io), where, detail(io)).causedBy(e)
                : new StoreException(Trouble.INPUT_OUTPUT, where, String.valueOf(e.getMessage())).causedBy(e);
    }

    private static Trouble kind(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Trouble.NO_PERMISSION;
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return Trouble.NOT_A_DIRECTORY;
        }
        String message = detail(e).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota")) {
            return Trouble.DISK_FULL;
        }
        if (message.contains("not a directory")) {
            return Trouble.NOT_A_DIRECTORY;
        }
        boolean forbidden = message.contains("permission denied") || message.contains("read-only file system");
        return forbidden ? Trouble.NO_PERMISSION : Trouble.INPUT_OUTPUT;
    }

    static String detail(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
