package senryaku.sparql.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process writes into a lock of the store that it uses, for the others. */
final class Owner {

    private static final Pattern ADDRESS = Pattern.compile("\\d+ (http://\\S+/)");

    private Owner() {}

    /** The words of this process: its id and, if it serves, its address. */
    static String text(String address) {
        return (ProcessHandle.current().pid() + " " + address).strip();
    }

    /** The address of the server that has a store open, if one does. */
    static Optional<URI> server(Path store) {
        try {
            Matcher words =
                    ADDRESS.matcher(Files.readString(store.resolve("serving")).strip());
            return words.matches() ? Optional.of(URI.create(words.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
