package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Problem;
import senryaku.sparql.query.Bilingual;

/**
 * What the command line leaves open, from the environment, and what that leaves open too, from a file. What one call is to do
 * (a command's own options) is said in the call; how the machine is set up (the options that commands share) also here.
 */
final class Configuration implements IDefaultValueProvider {

    /** The commands whose shared options are settings; the other commands share some of them. */
    private static final List<String> COMMANDS = List.of("up", "serve", "load");

    private static final String FILE = Setting.PREFIX + "CONFIG";

    /** Variables of other use: secrets, and those that the launcher and the compose files read. */
    private static final Set<String> OTHERS = Set.of(
            FILE,
            "SENRYAKU_CREDENTIALS",
            "SENRYAKU_PASSWORD",
            "SENRYAKU_JAVA_OPTS",
            "SENRYAKU_IMAGE",
            "SENRYAKU_DOMAIN",
            "SENRYAKU_PROXY_IMAGE");

    /** So many letters of a variable may be wrong for it to be taken for a slip. */
    private static final int SLIP = 2;

    private final Map<String, String> environment;

    /** By the field that declares the option: the same in every command that shares it. */
    private final Map<Object, Setting> settings = new HashMap<>();

    private final List<Problem> inFile = new ArrayList<>();
    private final List<Bilingual> inEnvironment = new ArrayList<>();
    private Map<String, ConfigurationFile.Value> file = Map.of();

    private Configuration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Lets a command and those below it take their settings from here. */
    static Configuration of(CommandLine command, Map<String, String> environment) {
        Configuration configuration = new Configuration(environment);
        command.getSubcommands().values().stream()
                .filter(sub -> COMMANDS.contains(sub.getCommandName()))
                .flatMap(sub -> settings(sub.getCommandSpec()))
                .forEach(setting -> configuration.settings.put(setting.option().userObject(), setting));
        command.setDefaultValueProvider(configuration);
        return configuration;
    }

    /** The settings of a command: the options that it shares. */
    static Stream<Setting> settings(CommandSpec command) {
        return command.mixins().values().stream()
                .flatMap(mixin -> mixin.options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(Setting::of);
    }

    /** Reads all anew for a call, whose arguments may name the file; what is wrong is kept for {@link #require}. */
    void read(String... arguments) {
        inFile.clear();
        inEnvironment.clear();
        file = path(arguments)
                .map(path -> new ConfigurationFile(path, settings.values(), inFile::add).values())
                .orElse(Map.of());
        settings.values().stream()
                .distinct()
                .forEach(setting -> given(setting)
                        .filter(text -> !setting.kind().allows(text))
                        .ifPresent(text -> inEnvironment.add(Console.words(
                                "badVariable",
                                setting.variable(),
                                text,
                                words(ConfigurationFile.expected(setting.kind()))))));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        Setting setting = settings.get(argument.userObject());
        if (setting == null) {
            return null;
        }
        return given(setting)
                .filter(text -> setting.kind().allows(text))
                .or(() -> Optional.ofNullable(file.get(setting.key())).map(ConfigurationFile.Value::text))
                .orElse(null);
    }

    /** Where the value of an option comes from that is not in the call: a variable, or a place in a file. */
    Optional<String> origin(OptionSpec option) {
        return Optional.ofNullable(settings.get(option.userObject()))
                .flatMap(setting -> given(setting)
                        .map(text -> setting.variable())
                        .or(() -> Optional.ofNullable(file.get(setting.key()))
                                .map(value -> value.place().toString())));
    }

    /**
     * Nothing may be wrong.
     *
     * @throws Wrong with all that is
     */
    void require(CommandLine command) {
        if (!inFile.isEmpty() || !inEnvironment.isEmpty()) {
            throw new Wrong(command, List.copyOf(inFile), List.copyOf(inEnvironment));
        }
    }

    /** Variables that look like slips of the pen, each with the one that may be meant. */
    Map<String, String> slips() {
        List<String> known = Stream.concat(settings.values().stream().map(Setting::variable), OTHERS.stream())
                .toList();
        Map<String, String> slips = new HashMap<>();
        environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.PREFIX) && !known.contains(name))
                .forEach(name -> Nearest.to(name, known, SLIP).ifPresent(meant -> slips.put(name, meant)));
        return slips;
    }

    /** A variable without a value counts as none: compose files pass such for what is not set. */
    private Optional<String> given(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable())).filter(text -> !text.isBlank());
    }

    /** Values are wanted before the call itself is read, so that the one option is looked for alone. */
    private Optional<Path> path(String... arguments) {
        Where where = new Where();
        try {
            new CommandLine(where).parseArgs(arguments);
        } catch (ParameterException wrong) {
            return Optional.empty(); // the call itself will be refused for the same reason
        }
        return Optional.ofNullable(where.file)
                .or(() -> Optional.ofNullable(environment.get(FILE))
                        .filter(text -> !text.isBlank())
                        .map(Path::of));
    }

    private static Bilingual words(senryaku.loader.source.Bilingual words) {
        return new Bilingual(words.ja(), words.en());
    }

    /** Finds the file in a call and leaves everything else. */
    @Command
    private static final class Where {

        @Option(names = "--config")
        private @Nullable Path file;

        @Unmatched
        @SuppressWarnings("unused")
        private List<String> others = new ArrayList<>();
    }

    /** The configuration is wrong: with all mistakes of the file, and those of the environment. */
    static final class Wrong extends ParameterException {

        private final transient List<Problem> inFile;
        private final transient List<Bilingual> inEnvironment;

        private Wrong(CommandLine command, List<Problem> inFile, List<Bilingual> inEnvironment) {
            super(command, "configuration");
            this.inFile = inFile;
            this.inEnvironment = inEnvironment;
        }

        List<Problem> inFile() {
            return inFile;
        }

        List<Bilingual> inEnvironment() {
            return inEnvironment;
        }
    }
}
