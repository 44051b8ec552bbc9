package senryaku.sparql.mcp;

/** How much of an answer is still left to fill, so that no answer floods a model. */
final class Room {

    /** About ten thousand tokens. In UTF-16 code units of JSON. */
    static final int WHOLE = 40_000;

    private final Json json;
    private int left;

    Room(Json json, int left) {
        this.json = json;
        this.left = left;
    }

    /** Takes the place that a value needs; false if there is not so much left, and then nothing more fits. */
    boolean take(Object value) {
        int needed = json.text(value).length() + 1;
        left = needed > left ? 0 : left - needed;
        return left > 0;
    }
}
