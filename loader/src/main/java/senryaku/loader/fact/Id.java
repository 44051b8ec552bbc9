package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of a thing or of a concept, as facts write it: {@code body:mic}, {@code role:chair}.
 *
 * @param text prefix, colon, and the rest of the IRI
 */
public record Id(@JsonValue String text) implements Comparable<Id> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Id {}

    /** Whether it names a body. */
    public boolean isBody() {
        return text.startsWith("body:");
    }

    /**
     * An identifier that lies below this one, for what has no name of its own: {@code membership:x#during}, and below that
     * one {@code body:x#name.during}, for an IRI has one fragment only.
     */
    public Id part(String name) {
        return new Id(text + (text.contains("#") ? "." : "#") + name);
    }

    @Override
    public int compareTo(Id other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
