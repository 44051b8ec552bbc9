package senryaku.loader.extract;

import java.util.List;
import java.util.Optional;

/** Something that a document seems to say. A curator decides whether it does. */
public sealed interface Finding {

    /** The line of the document that it was found on, from 1. */
    int line();

    /**
     * A body that is named.
     *
     * @param name as written
     */
    record NamedBody(int line, String name) implements Finding {}

    /**
     * A row of a roster.
     *
     * @param body the body whose roster it seems to be: the nearest one that is named above
     * @param holder who sits there, as written
     * @param office whether the words name an office and not a person
     * @param role a concept of {@code role:}, without the prefix
     * @param roleTitle the role as written
     * @param affiliation as written
     */
    record RosterRow(
            int line,
            Optional<NamedBody> body,
            String holder,
            boolean office,
            Optional<String> role,
            Optional<String> roleTitle,
            Optional<String> affiliation)
            implements Finding {}

    /**
     * Something with a date.
     *
     * @param words the clause that tells it, as written
     * @param date as written
     * @param kinds concepts of {@code event-kind:} whose words stand in the clause, without the prefix
     * @param planned whether the words say that it is yet to come
     */
    record DatedEvent(int line, String words, String date, List<String> kinds, boolean planned) implements Finding {}

    /**
     * A sum of money.
     *
     * @param stated as written
     * @param fiscalYear as written on the same line
     * @param stage a concept of {@code budget-stage:} whose words stand on the same line, without the prefix
     * @param stageTitle those words
     */
    record StatedSum(
            int line, String stated, Optional<String> fiscalYear, Optional<String> stage, Optional<String> stageTitle)
            implements Finding {}
}
