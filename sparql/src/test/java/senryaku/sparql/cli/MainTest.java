package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void showsTheVersionThatMavenWrote() {
        assertThat(command.execute("--version")).isZero();
        assertThat(out.toString()).matches("(?s)senryaku \\d+\\.\\d+\\.\\d+\\S*\\RJava \\d+.*");
    }

    @Test
    void showsHelpOnStandardOutput() {
        assertThat(command.execute("--help")).isZero();
        assertThat(out.toString()).contains("Usage: senryaku");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aCallWithoutCommandIsWrongAndShowsTheUsage() {
        assertThat(command.execute()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: senryaku");
    }

    @Test
    void anUnknownOptionIsWrong() {
        assertThat(command.execute("--absent")).isEqualTo(2);
        assertThat(err.toString()).contains("--absent");
    }

    @Test
    void speaksJapaneseAndEnglishWithTheSameKeys() {
        assertThat(bundle(Locale.JAPANESE).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
        assertThat(bundle(Locale.JAPANESE).getString("usage.description")).contains("科学技術");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("senryaku.sparql.cli.messages", locale);
    }
}
