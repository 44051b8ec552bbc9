package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import senryaku.sparql.server.Settings;

/** The file that names the members of the federation. */
final class FederationOption {

    @Option(names = "--federation", paramLabel = "FILE", descriptionKey = "federation")
    private @Nullable Path file;

    /**
     * The settings, with the members that the file switches on.
     *
     * @throws senryaku.loader.source.InputException if the file is not in order
     */
    Settings in(Settings settings) {
        return Optional.ofNullable(file)
                .map(path -> settings.with(new FederationFile(path, System.getenv()).members()))
                .orElse(settings);
    }
}
