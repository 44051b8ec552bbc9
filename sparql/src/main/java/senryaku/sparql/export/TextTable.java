package senryaku.sparql.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for terminals, whose columns stay aligned where East Asian characters are two cells wide. */
public final class TextTable {

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param heads the names of the columns */
    public TextTable(List<String> heads) {
        this.heads = List.copyOf(heads);
    }

    /** Adds a row with as many cells as there are columns. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(cell -> cell.replaceAll("\\s+", " ")).toList());
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Prints the heads, a rule, and the rows. */
    public void print(PrintWriter out) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    width(heads.get(i)),
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        }
        line(out, heads, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        line(out, rule, widths);
        rows.forEach(row -> line(out, row, widths));
        out.flush();
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "  ").append(cells.get(i));
            line.append(" ".repeat(widths[i] - width(cells.get(i))));
        }
        out.println(line.toString().stripTrailing());
    }

    /** The number of terminal cells that a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextTable::cells).sum();
    }

    private static int cells(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean halfWidth = within(point, 0xFF61, 0xFFDC);
        boolean wide = within(point, 0x1100, 0x115F)
                || within(point, 0x2E80, 0xA4CF)
                || within(point, 0xAC00, 0xD7A3)
                || within(point, 0xF900, 0xFAFF)
                || within(point, 0xFE30, 0xFE6F)
                || within(point, 0xFF00, 0xFFE6)
                || within(point, 0x1F300, 0x1F9FF)
                || within(point, 0x20000, 0x3FFFD);
        return wide && !halfWidth ? 2 : 1;
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
