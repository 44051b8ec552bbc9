package senryaku.sparql.columns;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of terms, in the order in which they came. */
final class IntSet {

    private static final int FIRST = 16;

    private int[] table = new int[FIRST << 1];
    private int[] members = new int[FIRST];
    private int size;

    /** Whether the term is new. */
    boolean add(int term) {
        int place = place(term, table.length);
        while (table[place] != Terms.NONE) {
            if (table[place] == term) {
                return false;
            }
            place = (place + 1) & (table.length - 1);
        }
        if (size == members.length) {
            grow();
            place = free(term);
        }
        table[place] = term;
        members[size++] = term;
        return true;
    }

    private static int place(int term, int capacity) {
        return (term * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(capacity));
    }

    private void grow() {
        members = Arrays.copyOf(members, size << 1);
        table = new int[table.length << 1];
        for (int i = 0; i < size; i++) {
            table[free(members[i])] = members[i];
        }
    }

    private int free(int term) {
        int place = place(term, table.length);
        while (table[place] != Terms.NONE) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return members[index];
    }

    void forEach(IntConsumer use) {
        for (int i = 0; i < size; i++) {
            use.accept(members[i]);
        }
    }

    int[] toArray() {
        return Arrays.copyOf(members, size);
    }
}
