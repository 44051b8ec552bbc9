package senryaku.loader.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Problem;

/** Rows under headings: RFC 4180, with commas, semicolons or tabs. */
final class CsvTable implements Table {

    private final Document document;
    private final Map<String, Integer> columns;
    private final List<TableRecord> rows = new ArrayList<>();

    private CsvTable(Document document, Map<String, Integer> columns) {
        this.document = document;
        this.columns = columns;
    }

    /**
     * Reads a table.
     *
     * @param problems is told every row that has more or fewer cells than the first, every heading that comes twice, and
     *     quotation marks that do not close
     */
    static Optional<CsvTable> read(Document document, Consumer<Problem> problems) {
        Optional<List<List<Cell>>> all = new CsvReader(document, delimiter(document), problems).read();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = all.get();
        if (rows.size() < 2) {
            problems.accept(Problem.at(document.placeAt(0), Mistake.TABLE_EMPTY));
            return Optional.empty();
        }
        List<Cell> headings = rows.getFirst();
        CsvTable table = new CsvTable(document, columns(document, headings, problems));
        boolean whole = table.columns.size()
                == headings.stream().filter(cell -> !cell.value().isEmpty()).count();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            if (row.size() != headings.size()) {
                int at = row.getFirst().words().start();
                problems.accept(Problem.at(
                        document.placeAt(at), Mistake.TABLE_RAGGED, row.size(), headings.size(), document.name()));
                whole = false;
            } else if (row.stream().anyMatch(cell -> !cell.value().isEmpty())) {
                table.rows.add(table.new Row(headings, row));
            }
        }
        return whole ? Optional.of(table) : Optional.empty();
    }

    /** Semicolons are what spreadsheets write where the comma is the decimal sign; headings then have no comma between them. */
    private static char delimiter(Document document) {
        if (document.name().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
            return '\t';
        }
        String headings = document.text().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return headings.indexOf(';') >= 0 && headings.indexOf(',') < 0 ? ';' : ',';
    }

    private static Map<String, Integer> columns(Document document, List<Cell> headings, Consumer<Problem> problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            Cell heading = headings.get(i);
            if (!heading.value().isEmpty() && columns.putIfAbsent(heading.value(), i) != null) {
                problems.accept(
                        Problem.at(document.placeAt(heading.at()), Mistake.TABLE_COLUMN_TWICE, heading.value()));
            }
        }
        return columns;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public List<TableRecord> records(String iterator) {
        return List.copyOf(rows);
    }

    @Override
    public Collection<String> names() {
        return columns.keySet();
    }

    private final class Row implements TableRecord {

        private final List<Cell> headings;
        private final List<Cell> cells;

        private Row(List<Cell> headings, List<Cell> cells) {
            this.headings = headings;
            this.cells = cells;
        }

        @Override
        public Document document() {
            return document;
        }

        @Override
        public Span whole() {
            return new Span(
                    cells.getFirst().words().start(), cells.getLast().words().end());
        }

        @Override
        public List<Cell> cells(String reference) {
            Integer column = columns.get(reference);
            if (column == null || cells.get(column).value().isEmpty()) {
                return List.of();
            }
            Cell cell = cells.get(column);
            return List.of(new Cell(
                    cell.value(),
                    cell.words(),
                    cell.at(),
                    Optional.of(headings.get(column).words()),
                    cell.datatype()));
        }
    }
}
