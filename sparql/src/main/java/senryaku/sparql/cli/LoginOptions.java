package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import senryaku.loader.publish.Credentials;

/** Who asks a store of others. There is no option for the password itself: the list of processes shows all options. */
final class LoginOptions {

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "user")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "passwordFile")
    private @Nullable Path passwordFile;

    /** What was given here, and the environment for the rest. */
    Credentials credentials() {
        return Credentials.of(Optional.ofNullable(user), Optional.ofNullable(passwordFile), System.getenv());
    }
}
