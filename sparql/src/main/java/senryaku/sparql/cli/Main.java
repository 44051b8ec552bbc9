package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code senryaku}. A call without a subcommand is wrong: picocli says so and shows the usage. */
@Command(
        name = "senryaku",
        mixinStandardHelpOptions = true,
        resourceBundle = Console.BUNDLE,
        subcommands = HelpCommand.class,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT)
public final class Main {

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    private boolean debug;

    /** Read before the call is, by {@link Configuration}; here it only makes the option known. */
    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "config")
    @SuppressWarnings("unused")
    private @Nullable Path configuration;

    private Main() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Console console = Console.ofProcess();
        System.setErr(new LogLines(console.err())); // what the command itself says goes to the console as it is
        int status = commandLine(console).execute(arguments);
        System.exit(console.written() ? status : Failure.OUTSIDE);
    }

    static CommandLine commandLine() {
        return commandLine(Console.ofProcess());
    }

    /** The command with all that it can do, writing to a console. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, System.getenv());
    }

    /** The same with another environment for its settings. */
    static CommandLine commandLine(Console console, Map<String, String> environment) {
        Main main = new Main();
        ConfiguredCommand command = new ConfiguredCommand(main, console);
        command.addSubcommand(new UpCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new LoadCommand(console))
                .addSubcommand(new LinkCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ReleasesCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new RollbackCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new CredentialCommand(console))
                .setOut(console.text())
                .setErr(console.messages())
                .setExecutionStrategy(Main::run)
                .setParameterExceptionHandler(new WrongCall(console));
        Configuration configuration = Configuration.of(command, environment);
        command.configure(configuration);
        return command.setExecutionExceptionHandler(new Failures(console, main, configuration));
    }

    /** A word that is no command stays wrong when help is asked for besides. */
    private static int run(ParseResult call) {
        if (!call.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(call.commandSpec().commandLine(), call.unmatched());
        }
        return new RunLast().execute(call);
    }

    boolean debug() {
        return debug;
    }
}
