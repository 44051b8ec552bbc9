package senryaku.sparql.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the log of libraries goes. Their messages repeat what callers sent: one message stays one line, of readable signs only, and
 * not longer than a person reads. Each line of a stack trace comes by itself.
 */
final class LogLines extends PrintStream {

    /** Longest line, in characters. */
    static final int LONGEST = 2_000;

    /** Line ends, escapes for terminals, and marks that turn the direction of writing. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029&&[^\t]]");

    LogLines(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(@Nullable String line) {
        super.println(clean(String.valueOf(line)));
    }

    @Override
    public void println(@Nullable Object line) {
        super.println((Object) clean(String.valueOf(line)));
    }

    /** A message as one line. */
    static String clean(String message) {
        boolean isLong = message.length() > LONGEST;
        String begin = isLong ? message.substring(0, LONGEST) : message;
        String plain = UNREADABLE.matcher(begin).replaceAll("?");
        return isLong ? plain + "… (" + message.length() + " characters)" : plain;
    }
}
