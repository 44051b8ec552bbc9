package senryaku.sparql.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines that only one of two dumps has. Both are sorted, so that they are read side by side, and only what differs is
 * kept.
 *
 * @param removed only in the first
 * @param added only in the second
 */
record DumpDiff(List<String> removed, List<String> added) {

    static DumpDiff of(Dump from, Dump to) {
        Set<String> removed = new LinkedHashSet<>();
        Set<String> added = new LinkedHashSet<>();
        try (BufferedReader left = from.open();
                BufferedReader right = to.open()) {
            String before = left.readLine();
            String after = right.readLine();
            while (before != null || after != null) {
                int order = compare(before, after);
                if (order < 0 && !added.remove(before)) {
                    removed.add(before);
                } else if (order > 0 && !removed.remove(after)) {
                    added.add(after);
                }
                before = order <= 0 ? left.readLine() : before;
                after = order >= 0 ? right.readLine() : after;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DumpDiff(new ArrayList<>(removed), new ArrayList<>(added));
    }

    /** By code point, which is the order of the bytes of UTF-8; the end comes last. */
    private static int compare(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return before == null ? 1 : -1;
        }
        return before.equals(after)
                ? 0
                : Arrays.compareUnsigned(
                        before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }
}
