package senryaku.loader.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses in which encoding a file is that is not UTF-8, for the message only: nothing is read by a guess. */
final class OtherEncoding {

    /** Kana: what bytes of another kind do not become by chance, many of them at least. */
    private static final Pattern KANA = Pattern.compile("[ぁ-んァ-ヶー]{2}");

    private static final List<String> JAPANESE = List.of("Shift_JIS", "EUC-JP");

    private OtherEncoding() {}

    /** The name of the encoding that the bytes look like. */
    static Optional<String> of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of("UTF-16");
        }
        return JAPANESE.stream()
                .filter(Charset::isSupported)
                .filter(name -> isJapanese(bytes, name))
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isJapanese(byte[] bytes, String name) {
        try {
            Charset charset = Charset.forName(name.equals("Shift_JIS") ? "windows-31j" : name);
            return KANA.matcher(charset.newDecoder().decode(ByteBuffer.wrap(bytes)))
                    .find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
