package senryaku.loader.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorts rows of numbers. Where the numbers of a row fit one {@code long} together, that is what is sorted. */
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
                ? compared(columns, size)
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

    private static int[][] compared(int[][] columns, int size) {
        Comparator<Integer> order = (one, other) -> {
            for (int[] column : columns) {
                if (column[one] != column[other]) {
                    return Integer.compare(column[one], column[other]);
                }
            }
            return 0;
        };
        Integer[] rows = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(rows, order);
        int[] distinct = IntStream.range(0, size)
                .filter(i -> i == 0 || order.compare(rows[i - 1], rows[i]) != 0)
                .map(i -> rows[i])
                .toArray();
        return Arrays.stream(columns)
                .map(column -> Arrays.stream(distinct).map(row -> column[row]).toArray())
                .toArray(int[][]::new);
    }
}
