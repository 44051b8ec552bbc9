package senryaku.sparql.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts things that stand above each other into columns, so that few lines cross. */
final class Layers {

    /** So often the order is improved; more changes nothing at the size of a page. */
    private static final int ROUNDS = 6;

    private Layers() {}

    /**
     * The columns: a thing stands right of everything above it, and near it.
     *
     * @param name of a thing
     * @param above names of the things directly above it; a circle is cut where it closes
     */
    static <T> List<List<T>> of(List<T> things, Function<T, String> name, Function<T, Set<String>> above) {
        Map<String, T> byName = new HashMap<>();
        things.forEach(thing -> byName.put(name.apply(thing), thing));
        Map<String, Integer> depths = new HashMap<>();
        things.forEach(thing -> depth(name.apply(thing), byName, above, depths, new HashSet<>()));
        List<List<T>> columns = new ArrayList<>();
        for (T thing : things) {
            int depth = depths.getOrDefault(name.apply(thing), 0);
            while (columns.size() <= depth) {
                columns.add(new ArrayList<>());
            }
            columns.get(depth).add(thing);
        }
        for (int round = 0; round < ROUNDS; round++) {
            settle(columns, name, above);
        }
        return columns;
    }

    private static <T> int depth(
            String name,
            Map<String, T> byName,
            Function<T, Set<String>> above,
            Map<String, Integer> depths,
            Set<String> way) {
        Integer known = depths.get(name);
        T thing = byName.get(name);
        if (known != null || thing == null || !way.add(name)) {
            return known == null ? -1 : known;
        }
        int depth = 0;
        for (String parent : above.apply(thing)) {
            depth = Math.max(depth, 1 + depth(parent, byName, above, depths, way));
        }
        way.remove(name);
        depths.put(name, depth);
        return depth;
    }

    /** Every thing goes to the mean height of its neighbours; those without any stay at the foot. */
    private static <T> void settle(List<List<T>> columns, Function<T, String> name, Function<T, Set<String>> above) {
        Map<String, List<String>> near = new HashMap<>();
        columns.forEach(column -> column.forEach(thing -> above.apply(thing).forEach(parent -> {
            near.computeIfAbsent(name.apply(thing), key -> new ArrayList<>()).add(parent);
            near.computeIfAbsent(parent, key -> new ArrayList<>()).add(name.apply(thing));
        })));
        for (List<T> column : columns) {
            Map<String, Double> heights = new HashMap<>();
            for (List<T> other : columns) {
                for (int place = 0; place < other.size(); place++) {
                    heights.put(name.apply(other.get(place)), (place + 0.5) / other.size());
                }
            }
            column.sort(Comparator.comparingDouble(thing -> near.getOrDefault(name.apply(thing), List.of()).stream()
                    .filter(heights::containsKey)
                    .mapToDouble(heights::get)
                    .average()
                    .orElse(2)));
        }
    }
}
