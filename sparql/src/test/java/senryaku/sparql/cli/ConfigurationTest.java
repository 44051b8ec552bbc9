package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Settings from a file, the environment and the call: who outranks whom, and how mistakes are told. */
class ConfigurationTest {

    @TempDir
    private Path folder;

    private final Locale usual = Locale.getDefault();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asUsual() {
        Locale.setDefault(usual);
    }

    private CommandLine command() {
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return Main.commandLine(console, environment);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("senryaku.yaml"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The value that an option of {@code serve} has after a call is read; nothing is run. */
    private @Nullable Object value(String option, String... more) {
        CommandLine command = command();
        String[] words = new String[more.length + 1];
        words[0] = "serve";
        System.arraycopy(more, 0, words, 1, more.length);
        command.parseArgs(words);
        return ofServe(command, option).getValue();
    }

    private static OptionSpec ofServe(CommandLine command, String option) {
        return Objects.requireNonNull(
                Objects.requireNonNull(command.getSubcommands().get("serve"))
                        .getCommandSpec()
                        .findOption(option),
                option);
    }

    @Test
    void theCallOutranksTheEnvironmentAndThatTheFile() {
        String config = "--config=" + file("max-work: 11\nmax-wait: 12\nmax-failures: 13\n");
        environment.putAll(Map.of("SENRYAKU_MAX_WORK", "21", "SENRYAKU_MAX_WAIT", "22"));
        assertThat(value("--max-work", config, "--max-work=31")).isEqualTo(31L);
        assertThat(value("--max-wait", config)).isEqualTo(22L);
        assertThat(value("--max-failures", config)).isEqualTo(13);
        assertThat(value("--max-connections", config)).isEqualTo(2000);
    }

    @Test
    void theEnvironmentMayNameTheFileAndTheCallAnother() throws IOException {
        environment.put("SENRYAKU_CONFIG", file("max-rows: 7").toString());
        Path other = Files.writeString(folder.resolve("other.yaml"), "max-rows: 8");
        assertThat(value("--max-rows")).isEqualTo(7L);
        assertThat(value("--max-rows", "--config", other.toString())).isEqualTo(8L);
    }

    @Test
    void aVariableWithoutAValueCountsAsNone() {
        environment.putAll(Map.of("SENRYAKU_PORT", "", "SENRYAKU_CONFIG", " ", "SENRYAKU_STORE", ""));
        assertThat(value("--port")).isEqualTo(3030);
        assertThat(value("--store")).isNull();
    }

    @Test
    void aFlagThatIsSetElsewhereStaysSetAndCanBeTakenBack() {
        environment.put("SENRYAKU_LOG", "true");
        assertThat(value("--log")).isEqualTo(true);
        assertThat(value("--log", "--log")).isEqualTo(true);
        assertThat(value("--log", "--log=false")).isEqualTo(false);
        environment.clear();
        assertThat(value("--log")).isEqualTo(false);
    }

    @Test
    void placesInAFileAreNamedFromItsFolderAndAddressesAreNot() {
        String config = "--config=" + file("store: data\ncredentials: keys/who.txt\nfederation: /etc/members.yaml\n");
        assertThat(value("--store", config)).isEqualTo(folder.resolve("data").toString());
        assertThat(value("--credentials", config)).isEqualTo(folder.resolve("keys/who.txt"));
        assertThat(value("--federation", config)).isEqualTo(Path.of("/etc/members.yaml"));
        assertThat(value("--store", "--config=" + file("store: https://store.example/ds")))
                .isEqualTo("https://store.example/ds");
    }

    @Test
    void everyCommandThatUsesTheStoreFindsItThere() {
        String config = file("store: absent-store\nport: 80\n").toString();
        assertThat(command().execute("query", "--config", config, "who-chairs")).isEqualTo(3);
        assertThat(err()).contains(folder.resolve("absent-store").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-wrok: 3 | 1:1 | max-work",
                "'port: abc' | 1:7 | whole number",
                "'port: 80.5' | 1:7 | whole number",
                "'port: [80]' | 1:7 | whole number",
                "'log: yes' | 1:6 | true or false",
                "'user: 7' | 1:7 | in quotes",
                "'port 80' | 1:1 | key: value",
                "- port | 1:1 | key: value",
                "'port: 1\nport: 2' | 2:1 | port",
                "password: geheim | 1:1 | password-file",
                "to: /srv/store | 1:1 | no key"
            })
    void aMistakeIsToldWithItsPlaceAndWhatWasExpected(String text, String place, String expected) {
        Path file = file(text.replace("\\n", "\n"));
        assertThat(command().execute("serve", "--config", file.toString())).isEqualTo(1);
        assertThat(err()).contains(file + ":" + place + ":").contains(expected).doesNotContain("geheim", "Exception");
        Locale.setDefault(Locale.JAPANESE);
        err.reset();
        assertThat(command().execute("serve", "--config", file.toString())).isEqualTo(1);
        assertThat(err()).contains(file + ":" + place + ":").containsPattern("[ぁ-ん]");
    }

    @ParameterizedTest
    @CsvSource({
        "up, https://me:geheim@store.example/ds",
        "serve, https://me:geheim@store.example/ds",
        "serve, ftp://me:geheim@a/"
    })
    void aPasswordInAnAddressIsNotShown(String command, String address) {
        environment.put("SENRYAKU_STORE", address);
        assertThat(command().execute(command, "--port=0")).isNotZero();
        assertThat(err()).isNotBlank().doesNotContain("geheim");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        environment.putAll(Map.of("SENRYAKU_MAX_IDLE", "long", "SENRYAKU_LOG", "on"));
        assertThat(command()
                        .execute(
                                "serve",
                                "--config",
                                file("prot: 1\nmax-rows: many\n").toString()))
                .isEqualTo(1);
        assertThat(err())
                .contains(":1:1:", "prot", ":2:11:", "many", "SENRYAKU_MAX_IDLE is \"long\"", "SENRYAKU_LOG is \"on\"");
    }

    @Test
    void aVariableOfAWrongKindIsAWrongCall() {
        environment.put("SENRYAKU_PORT", "tcp://10.0.0.1:3030");
        assertThat(command().execute("serve")).isEqualTo(2);
        assertThat(err()).contains("SENRYAKU_PORT", "tcp://10.0.0.1:3030", "whole number");
    }

    @Test
    void whereAValueOutOfBoundsStandsIsTold() {
        String config = file("\nmax-work: 0\n").toString();
        assertThat(command().execute("up", "--config", config)).isEqualTo(2);
        assertThat(err()).contains("--max-work is 0").contains("comes from " + config + ":2:11");
        err.reset();
        environment.put("SENRYAKU_MAX_WORK", "-1");
        assertThat(command().execute("up", "--config", config)).isEqualTo(2);
        assertThat(err()).contains("--max-work is -1").contains("comes from SENRYAKU_MAX_WORK");
        err.reset();
        assertThat(command().execute("up", "--max-work=-2")).isEqualTo(2);
        assertThat(err()).contains("--max-work is -2").doesNotContain("comes from");
    }

    @Test
    void whereAPortInUseStandsIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String config = file("port: " + taken.getLocalPort()).toString();
            assertThat(command().execute("up", "--config", config, "--store", folder.toString()))
                    .isEqualTo(3);
            assertThat(err()).contains("cannot listen", "--port comes from " + config + ":1:7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent.yaml", "."})
    void aFileThatCannotBeReadIsTold(String name) {
        Path file = folder.resolve(name);
        assertThat(command().execute("serve", "--config", file.toString())).isEqualTo(1);
        assertThat(err()).contains(file.toString());
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Path file = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(command().execute("serve", "--config", file.toString())).isEqualTo(1);
        assertThat(err()).contains("UTF-8");
    }

    @Test
    void helpNeedsNoConfigurationInOrder() {
        environment.putAll(Map.of("SENRYAKU_CONFIG", "absent.yaml", "SENRYAKU_PORT", "abc"));
        assertThat(command().execute("serve", "--help")).isZero();
        assertThat(command().execute("help", "serve")).isZero();
        assertThat(command().execute("--version")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void aSlipInTheNameOfAVariableIsToldAndOthersAreLeftAlone() {
        environment.putAll(Map.of("SENRYAKU_MAX_WROK", "3", "SENRYAKU_FAR_TOKEN", "geheim", "SENRYAKU_MAX_WORK", "0"));
        assertThat(command().execute("up")).isEqualTo(2);
        assertThat(err()).contains("SENRYAKU_MAX_WROK", "SENRYAKU_MAX_WORK?").doesNotContain("FAR_TOKEN", "geheim");
    }

    @Test
    void aWrongCallIsToldBeforeAWrongConfiguration() {
        assertThat(command()
                        .execute("serve", "--absent", "--config", file("x: y").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("--absent");
        err.reset();
        assertThat(command().execute("serve", "--config")).isEqualTo(2);
        assertThat(err()).contains("--config");
    }

    @Test
    void theShippedExampleIsInOrderAndChangesNothing() {
        String example = Path.of("examples", "senryaku.yaml").toString();
        CommandLine plain = command();
        plain.parseArgs("serve");
        CommandLine configured = command();
        configured.parseArgs("serve", "--config", example);
        assertThat(err()).isEmpty();
        for (String option : List.of("--port", "--host", "--timeout", "--max-rows", "--max-work")) {
            Object there = ofServe(configured, option).getValue();
            Object without = ofServe(plain, option).getValue();
            assertThat(there).as(option).isEqualTo(without);
        }
    }
}
