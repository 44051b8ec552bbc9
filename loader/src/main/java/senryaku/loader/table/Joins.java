package senryaku.loader.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the records of another logical source whose values are equal to those of a record. */
final class Joins {

    private final Function<Mapping.LogicalSource, List<TableRecord>> records;
    private final Map<Side, Map<String, List<TableRecord>>> indexes = new HashMap<>();

    private record Side(Mapping.LogicalSource source, String reference) {}

    /**
     * Two records that belong together.
     *
     * @param mine the cells of the record that were compared
     * @param theirs those of the other
     */
    record Match(TableRecord parent, List<Cell> mine, List<Cell> theirs) {}

    Joins(Function<Mapping.LogicalSource, List<TableRecord>> records) {
        this.records = records;
    }

    /** The records that agree in all keys; the record itself where there are none. */
    List<Match> of(Mapping.LogicalSource parents, List<Mapping.Key> keys, TableRecord child) {
        if (keys.isEmpty()) {
            return List.of(new Match(child, List.of(), List.of()));
        }
        Mapping.Key first = keys.getFirst();
        Map<String, List<TableRecord>> index = indexes.computeIfAbsent(new Side(parents, first.parent()), this::index);
        List<Match> matches = new ArrayList<>();
        for (Cell mine : child.cells(first.child())) {
            for (TableRecord parent : index.getOrDefault(mine.value(), List.of())) {
                match(keys, child, parent).ifPresent(matches::add);
            }
        }
        return matches;
    }

    private Map<String, List<TableRecord>> index(Side side) {
        Map<String, List<TableRecord>> index = new HashMap<>();
        for (TableRecord parent : records.apply(side.source())) {
            for (Cell cell : parent.cells(side.reference())) {
                index.computeIfAbsent(cell.value(), key -> new ArrayList<>()).add(parent);
            }
        }
        return index;
    }

    private static Optional<Match> match(List<Mapping.Key> keys, TableRecord child, TableRecord parent) {
        List<Cell> mine = new ArrayList<>();
        List<Cell> theirs = new ArrayList<>();
        for (Mapping.Key key : keys) {
            int before = mine.size();
            for (Cell own : child.cells(key.child())) {
                for (Cell other : parent.cells(key.parent())) {
                    if (own.value().equals(other.value())) {
                        mine.add(own);
                        theirs.add(other);
                    }
                }
            }
            if (mine.size() == before) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(parent, mine, theirs));
    }
}
