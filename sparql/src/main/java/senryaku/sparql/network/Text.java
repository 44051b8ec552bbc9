package senryaku.sparql.network;

/** Words that every format can carry. */
final class Text {

    /** Stands for what cannot be written, as Unicode advises. */
    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /** The text with U+FFFD for every code point that XML 1.0 (section 2.2) does not allow, such as half a surrogate pair. */
    static String clean(String text) {
        if (text.codePoints().allMatch(Text::allowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> allowed(point) ? point : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int point) {
        if (point < ' ') {
            return point == '\t' || point == '\n' || point == '\r';
        }
        return !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
