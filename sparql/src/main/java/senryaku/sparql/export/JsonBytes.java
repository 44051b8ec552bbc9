package senryaku.sparql.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of JSON (RFC 8259) as UTF-8, some kilobytes at a time. */
final class JsonBytes {

    private static final int SIZE = 1 << 13;

    /** What one unit of UTF-16 becomes at most: {@code \}{@code u0000}. In bytes. */
    private static final int LONGEST = 6;

    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    JsonBytes(OutputStream out) {
        this.out = out;
    }

    /** A text with its quotation marks. */
    static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonBytes json = new JsonBytes(bytes);
        try {
            json.text(text);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Signs of JSON itself, in ASCII, as they are. */
    @SuppressWarnings("deprecation") // the one way that copies ASCII without looking at it
    void plain(String ascii) throws IOException {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), buffer, length);
        length += ascii.length();
    }

    void bytes(byte[] ready) throws IOException {
        if (ready.length > SIZE) {
            flush();
            out.write(ready);
            return;
        }
        room(ready.length);
        System.arraycopy(ready, 0, buffer, length, ready.length);
        length += ready.length;
    }

    /** A text as a string of JSON. */
    void text(String text) throws IOException {
        plain("\"");
        for (int i = 0; i < text.length(); i++) {
            room(LONGEST);
            char sign = text.charAt(i);
            if (sign >= ' ' && sign < 0x7F && sign != '"' && sign != '\\') {
                buffer[length++] = (byte) sign;
            } else if (sign <= 0x7F) {
                control(sign);
            } else if (sign < 0x800) {
                put(0xC0 | (sign >> 6), next(sign));
            } else if (!Character.isSurrogate(sign)) {
                put(0xE0 | (sign >> 12), next(sign >> 6));
                buffer[length++] = (byte) next(sign);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(sign, text.charAt(i + 1))) {
                int point = Character.toCodePoint(sign, text.charAt(++i));
                put(0xF0 | (point >> 18), next(point >> 12));
                put(next(point >> 6), next(point));
            } else {
                escape(sign); // half a character, of which UTF-8 has none
            }
        }
        plain("\"");
    }

    /** A byte of UTF-8 after the first one, of the lowest six bits. */
    private static int next(int bits) {
        return 0x80 | (bits & 0x3F);
    }

    private void control(char sign) {
        switch (sign) {
            case '"', '\\' -> put('\\', sign);
            case '\n' -> put('\\', 'n');
            case '\r' -> put('\\', 'r');
            case '\t' -> put('\\', 't');
            default -> escape(sign);
        }
    }

    private void escape(char sign) {
        put('\\', 'u');
        put(DIGITS[sign >> 12], DIGITS[(sign >> 8) & 0xF]);
        put(DIGITS[(sign >> 4) & 0xF], DIGITS[sign & 0xF]);
    }

    private void put(int one, int other) {
        buffer[length++] = (byte) one;
        buffer[length++] = (byte) other;
    }

    private void room(int more) throws IOException {
        if (length + more > SIZE) {
            flush();
        }
    }

    /** Hands over what is there. */
    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }
}
