package senryaku.sparql.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import senryaku.loader.Extract;
import senryaku.loader.extract.DraftFolder;

/** Drafts the folder of a new source from a document. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DOC", descriptionKey = "document")
    private Path document = Path.of("");

    @Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "draftTo")
    private Optional<Path> to = Optional.empty();

    private final Console console;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            DraftFolder draft = Extract.run(document, to);
            console.text().println(draft.path());
            console.say("drafted", draft.facts(), draft.open(), draft.path());
            return 0;
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "draftNotWritten", to.orElse(document), e);
        }
    }
}
