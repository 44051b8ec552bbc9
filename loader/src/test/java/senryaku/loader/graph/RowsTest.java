package senryaku.loader.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private final Random random = new Random(7);

    /** As one number each, or, where no bits are allowed, row by row. */
    @ParameterizedTest
    @CsvSource({"0, 63", "1, 63", "5000, 63", "0, 0", "1, 0", "5000, 0"})
    void rows_are_sorted_by_all_columns_and_come_once(int size, int most) {
        int[][] columns = {column(size, 20), column(size, 3), column(size, 100_000), column(size, 2)};
        for (int row = 1; row < size; row += 3) {
            for (int[] column : columns) {
                column[row] = column[row - 1];
            }
        }
        List<List<Integer>> expected = new ArrayList<>(rows(columns, size).stream()
                .sorted(Comparator.<List<Integer>>comparingInt(row -> row.get(0))
                        .thenComparingInt(row -> row.get(1))
                        .thenComparingInt(row -> row.get(2))
                        .thenComparingInt(row -> row.get(3)))
                .distinct()
                .toList());
        int[][] sorted = Rows.sorted(columns, size, most);
        assertThat(rows(sorted, sorted[0].length)).isEqualTo(expected);
    }

    /** Longer than it counts. */
    private int[] column(int size, int limit) {
        return random.ints(size + 5L, 0, limit).toArray();
    }

    private static List<List<Integer>> rows(int[][] columns, int size) {
        return IntStream.range(0, size)
                .mapToObj(row -> List.of(columns[0][row], columns[1][row], columns[2][row], columns[3][row]))
                .toList();
    }
}
