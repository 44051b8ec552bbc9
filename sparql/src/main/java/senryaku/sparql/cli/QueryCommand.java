package senryaku.sparql.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a saved query, or SPARQL from a file or from standard input. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME|FILE|-", descriptionKey = "queryName")
    private String name = "-";

    @Option(names = "--param", paramLabel = "k=v", descriptionKey = "param")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "formatOfQuery")
    private @Nullable String format;

    @Mixin
    private final SourceOptions source = new SourceOptions();

    private final Console console;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, List<String>> values = values(parameters);
        try (DataSource data = source.open(console)) {
            new Printing(console, data).print(Ask.find(console, name, values, data.kinds()), format);
        }
        return 0;
    }

    /** Reads {@code k=v}; a repeated name keeps all its values, so that it can be refused. */
    static Map<String, List<String>> values(List<String> pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            if (sign < 1) {
                throw Failure.of(Failure.CALL, "badParam", pair);
            }
            values.computeIfAbsent(pair.substring(0, sign), name -> new ArrayList<>())
                    .add(pair.substring(sign + 1));
        }
        return values;
    }
}
