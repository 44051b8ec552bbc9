package senryaku.sparql.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code senryaku}. A call without a subcommand is wrong: picocli says so and shows the usage. */
@Command(
        name = "senryaku",
        mixinStandardHelpOptions = true,
        resourceBundle = "senryaku.sparql.cli.messages",
        subcommands = HelpCommand.class,
        versionProvider = Version.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
