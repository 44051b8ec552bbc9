package senryaku.loader.link;

import java.nio.file.Path;

/** A file that is no register. */
public final class RegisterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A file with the place of what is wrong.
     *
     * @param line counted from 1
     * @param what was found
     */
    public RegisterException(Path file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
