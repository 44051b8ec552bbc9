package senryaku.loader.table;

import io.carml.engine.ExpressionEvaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the engine's questions about one record, and remembers the cells that answered. */
final class Evaluation implements ExpressionEvaluation {

    private final TableRecord record;
    private final Map<String, List<Cell>> read = new LinkedHashMap<>();

    Evaluation(TableRecord record) {
        this.record = record;
    }

    @Override
    public Optional<Object> apply(String reference) {
        List<Cell> cells = read.computeIfAbsent(reference, record::cells);
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(cells.stream().map(Cell::value).toList());
    }

    /** The first cell that was read, of which a mistake is told. */
    Optional<Cell> first() {
        return read.values().stream().flatMap(List::stream).findFirst();
    }

    /**
     * The cells that one of several terms was made of. The engine makes the terms in the order of the values.
     *
     * @param index of the term
     * @param count of all terms
     */
    List<Cell> cells(int index, int count) {
        return read.values().stream()
                .flatMap(cells -> cells.size() == count ? List.of(cells.get(index)).stream() : cells.stream())
                .toList();
    }
}
