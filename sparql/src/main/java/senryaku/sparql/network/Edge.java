package senryaku.sparql.network;

import java.util.Map;
import java.util.Optional;

/**
 * An edge.
 *
 * @param id unlike that of every other edge; the IRI of the seat where a seat became the edge
 * @param source identifier of the node where it begins
 * @param target identifier of the node where it ends
 * @param interaction short name of its role or predicate, such as {@code role:chair} or {@code org:subOrganizationOf}
 * @param label name of the role or predicate in the language of the file, or the title as a document writes it
 * @param start the stated beginning, in the precision of the source: a day, month or year; empty if none is stated
 * @param end the stated end, likewise
 * @param values by the name of the column; among them relation, statement, label_ja and label_en where known
 */
public record Edge(
        String id,
        String source,
        String target,
        String interaction,
        String label,
        Optional<String> start,
        Optional<String> end,
        Map<String, String> values) {

    public Edge {
        values = Map.copyOf(values);
    }

    /** Whether a date is a whole day, as a timeline needs it. */
    static boolean isDay(String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
