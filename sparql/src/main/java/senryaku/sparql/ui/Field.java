package senryaku.sparql.ui;

import java.util.List;

/**
 * A field of the form in which a saved query is asked.
 *
 * @param name of the parameter
 * @param label what it means
 * @param type of the input: {@code text}, {@code date}, {@code number} or {@code select}
 * @param value that was given; empty if none
 * @param choices that are proposed, or the only ones where the type is {@code select}
 */
public record Field(String name, String label, String type, String value, List<Choice> choices) {

    /**
     * A proposed value.
     *
     * @param value as it is sent
     * @param label as it is read
     */
    public record Choice(String value, String label) {}
}
