package senryaku.sparql.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import senryaku.loader.source.Problems;
import senryaku.sparql.query.Bilingual;

/** Says what is wrong with a call, in the user's language, and how to learn more. */
final class WrongCall implements IParameterExceptionHandler {

    private final Console console;

    WrongCall(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        PrintWriter err = command.getErr();
        if (thrown instanceof Configuration.Wrong wrong) {
            return configuration(wrong, err);
        }
        err.println("senryaku: " + words(thrown).in(console.language()));
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            String name = command.getCommandSpec().qualifiedName();
            err.println(Console.words("seeHelp", name).in(console.language()));
        }
        return Failure.CALL;
    }

    /** Each mistake on a line of its own, those of the file as {@code check} tells them. */
    private int configuration(Configuration.Wrong wrong, PrintWriter err) {
        Problems.of(wrong.inFile()).render(Locale.getDefault()).forEach(err::println);
        wrong.inEnvironment().forEach(words -> err.println("senryaku: " + words.in(console.language())));
        return wrong.inFile().isEmpty() ? Failure.CALL : Failure.INPUT;
    }

    private static Bilingual words(ParameterException thrown) {
        return switch (thrown) {
            case UnmatchedArgumentException unknown ->
                Console.words("unmatched", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing -> Console.words("missing", String.valueOf(missing.getMessage()));
            default -> Console.words("wrongCall", String.valueOf(thrown.getMessage()));
        };
    }
}
