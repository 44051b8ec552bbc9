package senryaku.sparql.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;

/**
 * What a command reads from and writes to: results go to {@code out}, messages to {@code err}, both in UTF-8.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record Console(InputStream in, PrintStream out, PrintStream err) {

    static final String BUNDLE = "senryaku.sparql.cli.messages";

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(System.in, System.out, System.err);
    }

    /** The language of the user's locale. */
    Language language() {
        return Language.of(Locale.getDefault());
    }

    /** Standard output for text. */
    PrintWriter text() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** Standard error for text. */
    PrintWriter messages() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Whether all of the output could be written; says so if not. An answer that was cut must not look whole. */
    boolean written() {
        if (out.checkError()) {
            say("notWritten");
            return false;
        }
        return true;
    }

    /** Says something to the user. */
    void say(Bilingual words) {
        messages().println("senryaku: " + words.in(language()));
    }

    /** Says something from the bundle to the user. */
    void say(String key, Object... values) {
        say(words(key, values));
    }

    /** Words of the command line's bundle. */
    static Bilingual words(String key, Object... values) {
        return Bilingual.message(BUNDLE, key, values);
    }
}
