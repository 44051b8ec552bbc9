package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import senryaku.sparql.federation.Member;
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
        List<Member> members = members();
        return members.isEmpty() ? settings : settings.with(members);
    }

    /**
     * The members that the file switches on; none without a file.
     *
     * @throws senryaku.loader.source.InputException if the file is not in order
     */
    List<Member> members() {
        return Optional.ofNullable(file)
                .map(path -> new FederationFile(path, System.getenv()).members())
                .orElse(List.of());
    }
}
