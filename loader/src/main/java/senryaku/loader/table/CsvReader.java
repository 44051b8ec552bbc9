package senryaku.loader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Problem;

/** Splits the text of a table into cells (RFC 4180), and keeps where each cell stands. White space around a value is none of it. */
final class CsvReader {

    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Document document;
    private final String text;
    private final char delimiter;
    private final Consumer<Problem> problems;
    private int at;
    private boolean broken;

    CsvReader(Document document, char delimiter, Consumer<Problem> problems) {
        this.document = document;
        this.text = document.text();
        this.delimiter = delimiter;
        this.problems = problems;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /** All rows but empty lines; nothing if a quotation mark does not close, or if words stand behind one that does. */
    Optional<List<List<Cell>>> read() {
        List<List<Cell>> rows = new ArrayList<>();
        while (at < text.length() && !broken) {
            List<Cell> row = row();
            if (row.size() > 1 || !row.getFirst().value().isEmpty()) {
                rows.add(row);
            }
        }
        return broken ? Optional.empty() : Optional.of(rows);
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == delimiter && !broken) {
            at++;
            row.add(cell());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return row;
    }

    private Cell cell() {
        int start = at;
        while (start < text.length()
                && (text.charAt(start) == ' ' || text.charAt(start) == '\t')
                && text.charAt(start) != delimiter) {
            start++;
        }
        return start < text.length() && text.charAt(start) == QUOTE ? quoted(start) : plain();
    }

    private Cell plain() {
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return cell(text.substring(start, at), start, at);
    }

    private Cell quoted(int mark) {
        StringBuilder value = new StringBuilder();
        int index = mark + 1;
        while (index < text.length()
                && (text.charAt(index) != QUOTE || (index + 1 < text.length() && text.charAt(index + 1) == QUOTE))) {
            value.append(text.charAt(index));
            index += text.charAt(index) == QUOTE ? 2 : 1;
        }
        if (index >= text.length()) {
            return refuse(mark, mark);
        }
        at = index + 1;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return refuse(at, mark);
            }
            at++;
        }
        return cell(value.toString(), mark + 1, index);
    }

    private boolean isEnd(char character) {
        return character == delimiter || character == '\n' || character == '\r';
    }

    /** A cell between two indexes of the text, without the white space around its value. */
    private Cell cell(String value, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        Span words = new Span(document.positionOf(first), document.positionOf(last));
        return new Cell(stripped(value), words, words.start(), Optional.empty(), Optional.empty());
    }

    private static String stripped(String value) {
        int first = 0;
        int last = value.length();
        while (first < last && isSpace(value.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(value.charAt(last - 1))) {
            last--;
        }
        return value.substring(first, last);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private Cell refuse(int index, int mark) {
        int opened = document.lineAt(document.positionOf(mark));
        problems.accept(Problem.at(document.placeAt(document.positionOf(index)), Mistake.TABLE_QUOTE, opened));
        broken = true;
        at = text.length();
        return new Cell("", new Span(0, 0), 0, Optional.empty(), Optional.empty());
    }
}
