package senryaku.sparql.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A command whose calls are read together with the configuration that they name. Asking for help needs none in order. */
final class ConfiguredCommand extends CommandLine {

    private final Console console;
    private @Nullable Configuration configuration;

    ConfiguredCommand(Object command, Console console) {
        super(command);
        this.console = console;
    }

    /** Where calls take from what they leave open. */
    void configure(Configuration from) {
        configuration = from;
    }

    @Override
    public ParseResult parseArgs(String... arguments) {
        Configuration from = configuration;
        if (from == null) {
            return super.parseArgs(arguments);
        }
        from.read(arguments);
        ParseResult call = super.parseArgs(arguments);
        List<CommandLine> commands = call.asCommandLineList();
        if (commands.stream().noneMatch(ConfiguredCommand::asksForHelp)) {
            from.require(commands.getLast());
            from.slips().forEach((name, meant) -> console.say("slip", name, meant));
        }
        return call;
    }

    private static boolean asksForHelp(CommandLine command) {
        return command.isUsageHelpRequested()
                || command.isVersionHelpRequested()
                || command.getCommandSpec().helpCommand();
    }
}
