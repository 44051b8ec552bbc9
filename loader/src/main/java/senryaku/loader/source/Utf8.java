package senryaku.loader.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads bytes as UTF-8 and nothing else: no byte is guessed, replaced or dropped. */
public final class Utf8 {

    /** What Java reads where bytes are not UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private Utf8() {}

    /**
     * The text of a file.
     *
     * @param problems is told where the bytes stop being UTF-8
     * @return the text, a leading byte order mark included; nothing if the file is not UTF-8
     */
    public static Optional<String> decode(String file, byte[] bytes, Consumer<Problem> problems) {
        String fast = new String(bytes, StandardCharsets.UTF_8);
        if (fast.indexOf(REPLACED) < 0) {
            return Optional.of(fast);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        output.flip();
        if (result.isError()) {
            int offset = input.position();
            Optional<String> other = OtherEncoding.of(bytes);
            if (other.isPresent()) {
                problems.accept(Problem.at(end(file, output.toString()), Mistake.OTHER_ENCODING, other.get()));
                return Optional.empty();
            }
            problems.accept(Problem.at(
                    end(file, output.toString()),
                    Mistake.NOT_UTF8,
                    offset,
                    String.format(Locale.ROOT, "0x%02X", bytes[offset])));
            return Optional.empty();
        }
        return Optional.of(output.toString());
    }

    /** The place right behind a text. */
    private static Place end(String file, String text) {
        int lines = (int) text.chars().filter(character -> character == '\n').count();
        int lineStart = text.lastIndexOf('\n') + 1;
        return new Place(file, lines + 1, text.codePointCount(lineStart, text.length()) + 1);
    }
}
