package senryaku.sparql.cli;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import senryaku.loader.publish.NetworkTroubles;
import senryaku.loader.publish.StoreException;
import senryaku.loader.source.InputException;
import senryaku.sparql.query.ParameterException;
import senryaku.sparql.query.QueryFileException;
import senryaku.sparql.server.PortTakenException;

/** Turns whatever went wrong into words and an exit status. A user's mistake never shows a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    /** Jena names the address that it asked in its message only. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.:/%~\\[\\]-]+");

    private static final int FIRST_STATUS = 100;

    private final Console console;
    private final Main main;
    private final Configuration configuration;

    Failures(Console console, Main main, Configuration configuration) {
        this.console = console;
        this.main = main;
        this.configuration = configuration;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (main.debug()) {
            thrown.printStackTrace(console.messages());
        }
        return switch (thrown) {
            case Failure failure -> {
                int status = tell(failure);
                origins(failure.words().en(), parsed);
                yield status;
            }
            case InputException wrong -> problems(wrong);
            case StoreException store -> {
                console.messages().println("senryaku: " + store.message(Locale.getDefault()));
                if (store.trouble().isOfCall()) {
                    yield Failure.CALL;
                }
                yield store.trouble().isOfInput() ? Failure.INPUT : Failure.OUTSIDE;
            }
            case ParameterException parameter -> tell(new Failure(status(parameter), parameter.words()));
            case QueryFileException file -> {
                console.messages().println(file.getMessage());
                yield Failure.INPUT;
            }
            case PortTakenException port -> tell(Failure.of(Failure.OUTSIDE, "portTaken", words(port)));
            case QueryExceptionHTTP http -> endpoint(http.getStatusCode(), http);
            case HttpException http -> endpoint(http.getStatusCode(), http);
            case QueryCancelledException cancelled -> tell(Failure.of(Failure.OUTSIDE, "cancelled"));
            default -> tell(Failure.of(Failure.OUTSIDE, "bug", thrown));
        };
    }

    private int tell(Failure failure) {
        console.say(failure.words());
        return failure.status();
    }

    /** Who never typed the option that a message names must learn where its value stands. */
    private void origins(String message, ParseResult parsed) {
        ParseResult call = parsed;
        while (call.hasSubcommand()) {
            call = call.subcommand();
        }
        for (OptionSpec option : call.commandSpec().options()) {
            String name = option.longestName();
            if (!call.hasMatchedOption(option) && message.matches("(?s).*" + name + "(?![a-z-]).*")) {
                configuration.origin(option).ifPresent(origin -> console.say("origin", name, origin));
            }
        }
    }

    /** Each problem on a line of its own, so that editors find its place. */
    private int problems(InputException wrong) {
        wrong.problems().render(Locale.getDefault()).forEach(console.messages()::println);
        return Failure.INPUT;
    }

    /** A name that nobody knows is wrong input; a value of the wrong form is a wrong call. */
    private static int status(ParameterException parameter) {
        return switch (parameter.reason()) {
            case UNKNOWN_THING, AMBIGUOUS -> Failure.INPUT;
            case UNKNOWN_PARAMETER, REPEATED, MALFORMED -> Failure.CALL;
        };
    }

    /** @param status of the answer; below 100 if there was none */
    private int endpoint(int status, RuntimeException http) {
        Matcher address = ADDRESS.matcher(words(http));
        if (status < FIRST_STATUS && address.find()) {
            StoreException why = NetworkTroubles.of(URI.create(address.group()), http);
            console.messages().println("senryaku: " + why.message(Locale.getDefault()));
            return Failure.OUTSIDE;
        }
        return tell(
                status == 400
                        ? Failure.of(Failure.INPUT, "endpointRefuses", words(http))
                        : Failure.of(Failure.OUTSIDE, "endpointFails", words(http)));
    }

    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
