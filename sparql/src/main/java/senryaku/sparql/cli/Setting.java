package senryaku.sparql.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that a machine's configuration may give too.
 *
 * @param option of the command line, such as {@code --max-work}
 * @param key in a configuration file: the option without its dashes
 * @param variable of the environment, such as {@code SENRYAKU_MAX_WORK}
 */
record Setting(OptionSpec option, String key, String variable) {

    /** What all variables begin with. */
    static final String PREFIX = "SENRYAKU_";

    /** {@code SENRYAKU_CREDENTIALS} holds credentials themselves, so that they need no file. */
    private static final Map<String, String> OTHERWISE = Map.of("credentials", PREFIX + "CREDENTIALS_FILE");

    /** The setting of an option, by the one rule for all. */
    static Setting of(OptionSpec option) {
        String key = option.longestName().substring(2);
        String usual = PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
        return new Setting(option, key, OTHERWISE.getOrDefault(key, usual));
    }

    /** Whether the value is a place, which a file may name from its own folder. */
    boolean isPlace() {
        return option.paramLabel().contains("DIR") || option.paramLabel().contains("FILE");
    }

    /** The kind of the value. */
    Kind kind() {
        Class<?> type = option.type();
        if (type == boolean.class) {
            return Kind.TRUTH;
        }
        return type == int.class || type == long.class ? Kind.NUMBER : Kind.TEXT;
    }

    /** What a value may be; the command itself looks at more, such as the least number. */
    enum Kind {
        NUMBER("-?\\d{1,18}"),
        TRUTH("true|false"),
        TEXT("(?s).*");

        private final String form;

        Kind(String form) {
            this.form = form;
        }

        boolean allows(String text) {
            return text.matches(form);
        }
    }
}
