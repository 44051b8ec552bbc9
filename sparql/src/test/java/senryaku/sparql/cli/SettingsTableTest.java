package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The table of all settings in docker/README.md is what the options say of themselves. With {@code -Dsettings.write=true} it
 * is written anew.
 */
class SettingsTableTest {

    private static final Path README = Path.of("..", "docker", "README.md");
    private static final String BEGIN = "<!-- settings: made from the options by SettingsTableTest -->\n";
    private static final String END = "<!-- end of settings -->\n";
    private static final String WRITE = "mvn -pl sparql -am -Dtest=SettingsTableTest -Dsettings.write=true "
            + "-Dsurefire.failIfNoSpecifiedTests=false test";

    /** What a description says of its default. */
    private static final Pattern ENGLISH = Pattern.compile(" \\(default: ([^()]*)\\)");

    private final CommandLine command = Main.commandLine(Console.ofProcess(), Map.of());

    @Test
    void theTableSaysWhatTheOptionsAre() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertThat(begin).as("%s has the line %s", README, BEGIN.strip()).isNotNegative();
        assertThat(end).as("%s has the line %s", README, END.strip()).isGreaterThan(begin);
        String expected = table();
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(README, readme.substring(0, begin) + BEGIN + expected + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin + BEGIN.length(), end))
                .as(
                        "an option was added or changed; write the table of docker/README.md anew with\n  %s\nand commit it",
                        WRITE)
                .isEqualTo(expected);
    }

    @Test
    void everySettingHasANameOfItsOwnAndWordsInBothLanguages() {
        Map<String, OptionSpec> byVariable = new LinkedHashMap<>();
        options().forEach((option, commands) -> {
            OptionSpec before = byVariable.put(Setting.of(option).variable(), option);
            assertThat(before).as(option.longestName()).isNull();
            assertThat(words(option, Locale.ROOT)).as(option.longestName()).isNotBlank();
            assertThat(words(option, Locale.JAPANESE)).as(option.longestName()).containsPattern("[ぁ-ん]");
        });
        assertThat(byVariable)
                .containsKeys("SENRYAKU_PORT", "SENRYAKU_STORE", "SENRYAKU_TIMEOUT", "SENRYAKU_CREDENTIALS_FILE")
                .hasSizeGreaterThan(25);
    }

    /** A password on the command line stands in the list of processes, and one in a setting would be echoed. */
    @Test
    void noSettingIsAPassword() {
        assertThat(options().keySet())
                .allSatisfy(option -> assertThat(option.longestName()).doesNotEndWith("password"));
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | flag | of | variable | key in the file | default | is | 意味 |
                |---|---|---|---|---|---|---|
                """);
        options().forEach((option, commands) -> table.append(row(option, commands)));
        return table.toString();
    }

    private String row(OptionSpec option, Set<String> commands) {
        Setting setting = Setting.of(option);
        boolean shared = shared().contains(option.userObject());
        String english = words(option, Locale.ROOT);
        return "| `%s%s` | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        option.longestName(),
                        setting.kind() == Setting.Kind.TRUTH
                                ? ""
                                : " " + option.paramLabel().replace("|", "\\|"),
                        commands.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" ")),
                        shared ? "`" + setting.variable() + "`" : "",
                        shared ? "`" + setting.key() + "`" : "",
                        standard(option, english),
                        withoutDefault(english),
                        withoutDefault(words(option, Locale.JAPANESE)));
    }

    private static String standard(OptionSpec option, String english) {
        Matcher said = ENGLISH.matcher(english);
        String value = option.defaultValue();
        if (said.find() && !said.group(1).contains("${")) {
            return said.group(1);
        }
        Object initial = value == null ? option.initialValue() : value;
        return initial == null || initial.toString().isEmpty() ? "" : "`" + initial + "`";
    }

    private static String withoutDefault(String words) {
        return words.replaceAll(" ?[(（](default: |既定[はで：: ]*)\\$\\{DEFAULT-VALUE}[)）]", "")
                .replaceAll("([(（])(?:default: |既定[は：: ]*)\\$\\{DEFAULT-VALUE}[;。] ?", "$1")
                .replaceAll("(, |、)?(default: |既定値?[は：: ]*)\\$\\{DEFAULT-VALUE}", "")
                .replace("|", "\\|");
    }

    private static String words(OptionSpec option, Locale locale) {
        return ResourceBundle.getBundle(Console.BUNDLE, locale)
                .getString(Objects.requireNonNull(option.descriptionKey()));
    }

    /** The options of the three commands that hold a server's life, by the commands that have them. */
    private Map<OptionSpec, Set<String>> options() {
        Map<Object, OptionSpec> byField = new LinkedHashMap<>();
        Map<OptionSpec, Set<String>> commands = new LinkedHashMap<>();
        for (String name : List.of("serve", "up", "load")) {
            for (OptionSpec option : sorted(spec(name))) {
                OptionSpec first = byField.computeIfAbsent(option.userObject(), field -> option);
                commands.computeIfAbsent(first, key -> new TreeSet<>()).add(name);
            }
        }
        return commands;
    }

    private static List<OptionSpec> sorted(CommandSpec command) {
        List<OptionSpec> options = new ArrayList<>(command.options());
        options.removeIf(option -> option.inherited() || option.usageHelp() || option.versionHelp());
        options.sort(Comparator.comparing(OptionSpec::longestName));
        return options;
    }

    private Set<Object> shared() {
        return List.of("serve", "up", "load").stream()
                .flatMap(name -> Configuration.settings(spec(name)))
                .map(setting -> setting.option().userObject())
                .collect(Collectors.toSet());
    }

    private CommandSpec spec(String name) {
        return Objects.requireNonNull(command.getSubcommands().get(name)).getCommandSpec();
    }
}
