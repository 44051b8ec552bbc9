package senryaku.sparql.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import senryaku.loader.Link;
import senryaku.loader.link.Candidate;
import senryaku.loader.link.CandidateFile;
import senryaku.loader.link.Matching;
import senryaku.loader.link.Organisation;
import senryaku.loader.link.Register;
import senryaku.loader.link.RegisterException;

/** Looks the organisations of sources up in a register of others, for a curator to decide. */
@Command(name = "link")
final class LinkCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "0..*", descriptionKey = "sources")
    private List<Path> sources = List.of();

    @Option(names = "--shipped", descriptionKey = "shippedToo")
    private boolean shipped;

    @Option(names = "--register", paramLabel = "FILE", required = true, descriptionKey = "register")
    private Path register = Path.of("");

    @Option(names = "--columns", paramLabel = "what=heading", split = ",", descriptionKey = "columns")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "candidatesTo")
    private @Nullable Path file;

    private final Console console;

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (sources.isEmpty() && !shipped) {
            throw Failure.of(Failure.CALL, "noSource");
        }
        Map<String, String> headings = new LinkedHashMap<>(Register.COLUMNS);
        headings.putAll(columns);
        Map<Organisation, List<Candidate>> found = Link.run(sources, shipped, records(headings));
        String text = CandidateFile.of(found, String.valueOf(register.getFileName()));
        Path place = file;
        if (place == null) {
            console.text().print(text);
            console.text().flush();
        } else {
            write(place, text);
        }
        long some = found.values().stream().filter(list -> !list.isEmpty()).count();
        long likely = found.values().stream()
                .filter(list -> !list.isEmpty() && list.getFirst().score() >= Matching.LIKELY)
                .count();
        console.say("linked", found.size(), some, likely, Matching.LIKELY);
        return 0;
    }

    private List<Organisation> records(Map<String, String> headings) {
        try {
            return Register.read(register, headings);
        } catch (RegisterException e) {
            throw Failure.of(Failure.INPUT, "badRegister", String.valueOf(e.getMessage()));
        }
    }

    private static void write(Path place, String text) {
        try {
            Files.writeString(place, text);
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "candidatesNotWritten", place, String.valueOf(e.getMessage()));
        }
    }
}
