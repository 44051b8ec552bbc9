package senryaku.sparql.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.query.Kinds;

/** Writes the whole graph, or the answer of a query. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME|FILE|-", arity = "0..1", descriptionKey = "exportName")
    private @Nullable String name;

    @Option(names = "--param", paramLabel = "k=v", descriptionKey = "param")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "formatOfExport")
    private @Nullable String format;

    @Mixin
    private final SourceOptions source = new SourceOptions();

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String query = name;
        if (query != null) {
            answer(query);
        } else if (source.isEndpoint()) {
            wholeOfEndpoint();
        } else {
            wholeOfStore();
        }
        console.out().flush();
        return 0;
    }

    private void answer(String query) {
        try (DataSource data = source.open(console)) {
            Ask ask = Ask.find(console, query, QueryCommand.values(parameters), data.kinds());
            new Printing(console, data).print(ask, format);
        }
    }

    private void wholeOfEndpoint() {
        try (DataSource data = source.open(console)) {
            Whole.ofEndpoint(data, console.language(), Whole.format(format), console.out());
        }
    }

    /** The release's own dump is read, so that a server that holds the store is not disturbed. */
    private void wholeOfStore() {
        ReleaseStore store = ReleaseStore.open(source.store().directory());
        Release release = store.current().orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, store.directory()));
        Kinds kinds = new Kinds(release.manifest().base());
        Whole.ofDump(release.dump(), kinds, console.language(), Whole.format(format), console.out());
    }
}
