package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadReport;
import senryaku.loader.LoadRequest;
import senryaku.loader.Progress;

/** Checks sources, turns them into RDF and publishes them as one release. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "0..*", descriptionKey = "sources")
    private List<Path> sources = List.of();

    @Option(names = "--no-shipped", descriptionKey = "noShipped")
    private boolean withoutShipped;

    @Option(names = "--to", paramLabel = "DIR|URL", descriptionKey = "to")
    private @Nullable String to;

    @Mixin
    private final LoginOptions login = new LoginOptions();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final BaseOption base = new BaseOption();

    private final Console console;

    LoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (sources.isEmpty() && withoutShipped) {
            throw Failure.of(Failure.CALL, "noSource");
        }
        Destination destination = destination();
        Optional<Set<String>> before = held(destination);
        LoadReport report =
                Load.run(new LoadRequest(sources, !withoutShipped, destination, base.iri(), progress(console)));
        warn(console, report);
        tellGone(before, held(destination));
        console.say(
                report.published() ? "loaded" : "loadedBefore", report.releaseId(), report.quads(), report.sources());
        console.text().println(report.releaseId());
        return 0;
    }

    private void tellGone(Optional<Set<String>> before, Optional<Set<String>> now) {
        if (before.isPresent() && now.isPresent()) {
            Set<String> gone = Held.without(before.get(), now.get());
            if (!gone.isEmpty()) {
                console.say("gone", String.join(", ", gone));
            }
        }
    }

    /** Prints what is worth a look, as {@code check} does. */
    static void warn(Console console, LoadReport report) {
        report.warnings().render(Locale.getDefault()).forEach(console.messages()::println);
        console.messages().flush();
    }

    private static Optional<Set<String>> held(Destination destination) {
        return switch (destination) {
            case Destination.Directory directory -> Held.knownSources(directory.path());
            case Destination.Remote remote -> Optional.empty();
        };
    }

    private Destination destination() {
        String place = to;
        if (place == null) {
            return new Destination.Directory(store.directory());
        }
        return StoreAddress.of(place)
                .<Destination>map(address -> new Destination.Remote(address, login.credentials()))
                .orElseGet(() -> new Destination.Directory(Path.of(place)));
    }

    /** Says each step in a line of its own. */
    static Consumer<Progress> progress(Console console) {
        return step -> console.say("step." + step.step().name(), step.subject());
    }
}
