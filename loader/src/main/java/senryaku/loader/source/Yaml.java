package senryaku.loader.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A YAML file as a tree, with the place of everything in it.
 *
 * @param file as messages call it
 * @param root the tree; strings, numbers, booleans and nulls as in JSON
 * @param values where each value begins, by its JSON pointer
 * @param keys where the key of each member begins, by the JSON pointer of its value
 */
public record Yaml(String file, JsonNode root, Map<String, Place> values, Map<String, Place> keys) {

    /**
     * Reads a file. Aliases, tags, several documents in one file and keys that are no strings are refused; a key that
     * comes twice is a mistake and counts once.
     *
     * @param problems is told everything that is wrong
     * @return the tree, unless the file is no YAML at all
     */
    public static Optional<Yaml> read(String file, String text, Consumer<Problem> problems) {
        return new YamlReader(file, text, problems).read();
    }

    /** Where a value begins; for a value that is not there, where its nearest parent begins. */
    public Place place(String pointer) {
        return nearest(values, pointer);
    }

    /** Where a member begins, with its key. */
    public Place keyPlace(String pointer) {
        Place key = keys.get(pointer);
        return key == null ? place(pointer) : key;
    }

    /** The pointer of a member of an object. */
    public static String member(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of an item of a list. */
    public static String item(String pointer, int index) {
        return pointer + "/" + index;
    }

    private Place nearest(Map<String, Place> places, String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = parent(at);
        }
        return places.getOrDefault(at, Place.startOf(file));
    }

    private static String parent(String pointer) {
        JsonPointer head = JsonPointer.compile(pointer).head();
        return head == null ? "" : head.toString();
    }
}
