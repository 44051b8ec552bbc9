package senryaku.loader.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was published. Positions are code points of the text, from 0; lines count from 1 and end with LF, CRLF
 * or CR. A leading byte order mark is the code point 0.
 */
public final class Document {

    private final String name;
    private final String text;
    private final String sha256;

    /** Made when somebody asks for a place: data of others, which may be large, have none. */
    private @Nullable CodePoints codePoints;

    private @Nullable List<Line> lines;

    /**
     * A document.
     *
     * @param name of the file, as messages call it
     * @param text all of it
     * @param sha256 of the bytes, in hex
     */
    public Document(String name, String text, String sha256) {
        this.name = name;
        this.text = text;
        this.sha256 = sha256;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public String sha256() {
        return sha256;
    }

    /** How many code points the text has. */
    public int length() {
        return codePoints().count();
    }

    /** How many lines the text has; a break at the very end begins no new line. */
    public int lineCount() {
        return lines().size();
    }

    /**
     * The words of a line, without its break.
     *
     * @param number from 1
     */
    public String line(int number) {
        Line line = lines().get(number - 1);
        return text.substring(line.start(), line.end());
    }

    /**
     * The line on which a position stands, from 1.
     *
     * @param position in code points, from 0
     */
    public int lineAt(int position) {
        return lineOf(codePoints().toIndex(position));
    }

    /**
     * The position of a UTF-16 unit of {@link #text()}.
     *
     * @param index from 0
     */
    public int positionOf(int index) {
        return codePoints().toPosition(index);
    }

    /**
     * The line and column of a position.
     *
     * @param position in code points, from 0
     */
    public Place placeAt(int position) {
        int index = codePoints().toIndex(position);
        int line = lineOf(index);
        int start = codePoints().toPosition(lines().get(line - 1).start());
        return new Place(name, line, position - start + 1);
    }

    /** The words between two positions, the end exclusive. */
    public String words(int start, int end) {
        return text.substring(codePoints().toIndex(start), codePoints().toIndex(end));
    }

    /** Up to so many code points right before a position. */
    public String before(int position, int atMost) {
        return words(Math.max(0, position - atMost), position);
    }

    /** Up to so many code points right behind a position. */
    public String after(int position, int atMost) {
        return words(position, Math.min(length(), position + atMost));
    }

    /**
     * Where words stand, overlapping places included. A place where the match would cut a character from the marks that
     * combine with it is none: か is not found in か with a sound mark.
     *
     * @return the first positions, in code points, at most {@value #FOUND_AT_MOST}
     */
    public List<Integer> find(String words) {
        List<Integer> found = new ArrayList<>();
        int index = words.isEmpty() ? -1 : text.indexOf(words);
        while (index >= 0 && found.size() < FOUND_AT_MOST) {
            if (codePoints().isWhole(index, index + words.length())) {
                found.add(codePoints().toPosition(index));
            }
            index = text.indexOf(words, index + 1);
        }
        return found;
    }

    /** No message lists more places than this. */
    public static final int FOUND_AT_MOST = 100;

    private int lineOf(int index) {
        int low = 0;
        int high = lines().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines().get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    private CodePoints codePoints() {
        CodePoints made = codePoints;
        if (made == null) {
            made = new CodePoints(text);
            codePoints = made;
        }
        return made;
    }

    private List<Line> lines() {
        List<Line> made = lines;
        if (made == null) {
            made = lines(text);
            lines = made;
        }
        return made;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n' || unit == '\r') {
                lines.add(new Line(start, i));
                boolean pair = unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length() || lines.isEmpty()) {
            lines.add(new Line(start, text.length()));
        }
        return List.copyOf(lines);
    }

    /** Indexes of UTF-16 units; the end is that of the words, before the break. */
    private record Line(int start, int end) {}
}
