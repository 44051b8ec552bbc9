package senryaku.sparql.columns;

import java.util.Arrays;

/** Some terms together, as the key of a table. */
final class Key {

    private final int[] ids;
    private final int hash;

    Key(int[] ids) {
        this.ids = ids;
        this.hash = Arrays.hashCode(ids);
    }

    static Key of(Frame frame, int[] slots) {
        int[] ids = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            ids[i] = frame.get(slots[i]);
        }
        return new Key(ids);
    }

    static Key of(int[] row, int[] slots) {
        int[] ids = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            ids[i] = row[slots[i]];
        }
        return new Key(ids);
    }

    int get(int index) {
        return ids[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(ids, key.ids);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
