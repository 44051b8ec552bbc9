package senryaku.sparql.query;

/**
 * A parameter of a saved query. Its values stand in the rows of {@code VALUES ?name_ { … }}.
 *
 * @param name as callers write it
 * @param type what it accepts
 * @param label what it means, for people; the name itself where the header says nothing
 */
public record Parameter(String name, ParameterType type, Bilingual label) {

    /** The variable whose {@code VALUES} hold the parameter. */
    public String variable() {
        return name + "_";
    }
}
