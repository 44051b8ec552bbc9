package senryaku.loader.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Sorts rows of numbers: as one {@code long} each, where the numbers of a row fit it together; else by counting, column by column. */
public final class Rows {

    private Rows() {}

    /**
     * Rows by their first column, then by their second, and so on, each once.
     *
     * @param columns of numbers from 0 on
     * @param size how many rows of them count
     * @return new columns
     */
    public static int[][] sorted(int[][] columns, int size) {
        return sorted(columns, size, Long.SIZE - 1);
    }

    /** @param most bits that the numbers of a row may take together, so that they are sorted as one */
    static int[][] sorted(int[][] columns, int size, int most) {
        int[][] values = new int[columns.length][];
        int[][] places = new int[columns.length][];
        int[] bits = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = distinct(columns[i], size);
            places[i] = places(values[i]);
            bits[i] = bits(values[i].length);
        }
        return Arrays.stream(bits).sum() > most
                ? counted(columns, size)
                : unpacked(keys(columns, size, places, bits), values, bits);
    }

    /** Bits that tell so many numbers apart. */
    public static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    /** The numbers of a column, sorted, each once. */
    public static int[] distinct(int[] column, int size) {
        BitSet found = new BitSet();
        for (int row = 0; row < size; row++) {
            found.set(column[row]);
        }
        return found.stream().toArray();
    }

    private static int[] places(int[] values) {
        int[] places = new int[values.length == 0 ? 0 : values[values.length - 1] + 1];
        for (int i = 0; i < values.length; i++) {
            places[values[i]] = i;
        }
        return places;
    }

    /**
     * Rows as one number each, sorted.
     *
     * @param places of the numbers of each column in an order
     * @param bits that those of each column take
     */
    public static long[] keys(int[][] columns, int size, int[][] places, int[] bits) {
        long[] keys = new long[size];
        for (int i = 0; i < columns.length; i++) {
            int[] column = columns[i];
            int[] place = places[i];
            for (int row = 0; row < size; row++) {
                keys[row] = (keys[row] << bits[i]) | place[column[row]];
            }
        }
        Arrays.parallelSort(keys);
        return keys;
    }

    private static int[][] unpacked(long[] keys, int[][] values, int[] bits) {
        int count = 0;
        for (int row = 0; row < keys.length; row++) {
            if (row == 0 || keys[row] != keys[row - 1]) {
                keys[count++] = keys[row];
            }
        }
        int[][] sorted = new int[values.length][count];
        for (int i = values.length - 1; i >= 0; i--) {
            long mask = (1L << bits[i]) - 1;
            for (int row = 0; row < count; row++) {
                sorted[i][row] = values[i][(int) (keys[row] & mask)];
                keys[row] >>>= bits[i];
            }
        }
        return sorted;
    }

    /** By the last column first; each further one keeps the order of rows that are the same in it. */
    private static int[][] counted(int[][] columns, int size) {
        int[] rows = IntStream.range(0, size).toArray();
        for (int i = columns.length - 1; i >= 0; i--) {
            rows = sorted(rows, columns[i]);
        }
        int[] order = rows;
        int[] distinct = IntStream.range(0, size)
                .filter(i ->
                        i == 0 || Arrays.stream(columns).anyMatch(column -> column[order[i - 1]] != column[order[i]]))
                .map(i -> order[i])
                .toArray();
        return Arrays.stream(columns)
                .map(column -> Arrays.stream(distinct).map(row -> column[row]).toArray())
                .toArray(int[][]::new);
    }

    /** Rows sorted by their numbers in one column; rows with the same number keep their order. */
    static int[] sorted(int[] rows, int[] column) {
        int limit = 0;
        for (int row : rows) {
            limit = Math.max(limit, column[row] + 1);
        }
        int[] next = starts(rows, column, limit);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[column[row]]++] = row;
        }
        return sorted;
    }

    /**
     * Where the rows with each number begin when they are sorted by it.
     *
     * @param limit more than any number
     * @return one more than there are numbers, so that the last one has an end
     */
    static int[] starts(int[] rows, int[] column, int limit) {
        int[] starts = new int[limit + 1];
        for (int row : rows) {
            starts[column[row] + 1]++;
        }
        for (int i = 1; i <= limit; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }
}
