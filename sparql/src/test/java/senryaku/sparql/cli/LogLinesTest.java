package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String log(Object message) {
        try (PrintStream log = new LogLines(written)) {
            if (message instanceof String text) {
                log.println(text);
            } else {
                log.println(message);
            }
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_message_is_one_line_without_escapes_for_terminals() {
        String line = log("WARN unknown: a\r\nERROR forged\u001b[31m\u2028\u202e戦略\tend");
        assertThat(line.stripTrailing()).isEqualTo("WARN unknown: a??ERROR forged?[31m??戦略\tend");
    }

    @Test
    void a_long_message_is_cut_and_says_so() {
        String line = log("9".repeat(1_000_000));
        assertThat(line).hasSizeLessThan(LogLines.LONGEST + 100).contains("1000000 characters");
    }

    @Test
    void an_exception_keeps_its_stack_and_its_message_is_one_line() {
        try (PrintStream log = new LogLines(written)) {
            new IllegalStateException("a\nforged").printStackTrace(log);
        }
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .first()
                .asString()
                .contains("a?forged");
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(3)
                .anyMatch(line -> line.startsWith("\tat "));
    }
}
