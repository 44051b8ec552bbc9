package senryaku.sparql.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import senryaku.loader.Check;
import senryaku.loader.CheckReport;

/** Says everything that a load would refuse, and touches no store. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "0..*", descriptionKey = "sources")
    private List<Path> sources = List.of();

    @Option(names = "--shipped", descriptionKey = "shipped")
    private boolean shipped;

    @Mixin
    private final BaseOption base = new BaseOption();

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (sources.isEmpty() && !shipped) {
            throw Failure.of(Failure.CALL, "noSource");
        }
        CheckReport report = Check.run(sources, shipped, base.iri());
        PrintWriter out = console.text();
        report.problems().render(Locale.getDefault()).forEach(out::println);
        report.sources().forEach(source -> console.say("checked", source.slug(), source.facts(), source.quotes()));
        return report.problems().hasErrors() ? Failure.INPUT : 0;
    }
}
