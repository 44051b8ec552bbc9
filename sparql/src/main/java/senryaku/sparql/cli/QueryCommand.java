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

    @Mixin
    private final FederationOption federation = new FederationOption();

    private final Console console;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, List<String>> values = values(parameters);
        try (DataSource data = data()) {
            new Printing(console, data).print(Ask.find(console, name, values, data.kinds()), format);
        }
        return 0;
    }

    /** Who joins our data with others' needs the members too, unless an endpoint was named that has them. */
    private DataSource data() {
        DataSource own = source.open(console);
        if (source.isEndpoint() || Joined.queries(own.kinds()).get(name).isEmpty()) {
            return own;
        }
        try {
            return Joined.with(own, federation, console, name);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
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
