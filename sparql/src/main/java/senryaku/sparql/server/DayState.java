package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import senryaku.sparql.query.Days;
import senryaku.sparql.ui.Cell;
import senryaku.sparql.ui.Table;

/**
 * What holds of a thing on a day: seats and offices held that cannot have lasted then, events that had not happened, bodies
 * that were not yet or no more, and what is derived from these alone, are outside.
 */
final class DayState {

    private static final String OUTSIDE = "outside";

    private static final String POSSIBLE = "possible";

    /** From sure to unsure. */
    private static final List<String> UNSURE = List.of("", "certain", "derived", POSSIBLE, OUTSIDE);

    private final String thing;
    private final Map<String, String> states;

    /** What is derived without a date of its own, each with the state of the surest premise. */
    private final Map<Triple, String> shortcuts;

    private DayState(String thing, Map<String, String> states, Map<Triple, String> shortcuts) {
        this.thing = thing;
        this.states = states;
        this.shortcuts = shortcuts;
    }

    static DayState of(Documents release, String thing, Days days) {
        Map<String, String> states = new HashMap<>();
        Map<String, Node> values = Map.of("thing", NodeFactory.createURI(thing), "asOf", days.term());
        release.rows("day", values, row -> states.put(Documents.word(row, "other"), Documents.word(row, "state")));
        Map<Triple, String> shortcuts = new HashMap<>();
        release.rows("shortcuts", Map.of("thing", NodeFactory.createURI(thing)), row -> {
            Triple triple = Triple.create(row.get("subject"), row.get("property"), row.get("value"));
            String state = states.getOrDefault(Documents.word(row, "premise"), "");
            shortcuts.merge(triple, state, DayState::surer);
        });
        return new DayState(thing, states, shortcuts);
    }

    /** The surer of two states: what is no seat and no office held is not in doubt. */
    private static String surer(String one, String other) {
        return UNSURE.indexOf(one) < UNSURE.indexOf(other) ? one : other;
    }

    /** Whether the thing itself was not then. */
    boolean isOutside() {
        return OUTSIDE.equals(states.get(thing));
    }

    /** How sure it is that the thing, a seat or an office held, lasted then; empty for other things. */
    Optional<String> certainty() {
        return Optional.ofNullable(states.get(thing));
    }

    /** The triples that hold then. A shortcut says flatly what its premise may only say possibly: then the premise alone is kept. */
    Graph of(Graph all) {
        Graph kept = GraphFactory.createDefaultGraph();
        all.find()
                .filterKeep(triple -> holds(triple.getSubject()) && holds(triple.getObject()))
                .filterDrop(this::isUnsure)
                .forEachRemaining(kept::add);
        return kept;
    }

    /**
     * What is said of the thing, as far as it holds then.
     *
     * @param words for each certainty
     */
    Table outgoing(Table all, UnaryOperator<String> words) {
        return kept(
                all,
                1,
                words,
                (row, triple) -> is(triple.getSubject(), thing)
                        && is(triple.getPredicate(), row.getFirst().iri())
                        && is(triple.getObject(), row.get(1).iri()));
    }

    /**
     * What points to the thing, as far as it holds then.
     *
     * @param words for each certainty
     */
    Table incoming(Table all, UnaryOperator<String> words) {
        return kept(
                all,
                0,
                words,
                (row, triple) -> is(triple.getSubject(), row.getFirst().iri())
                        && is(triple.getPredicate(), row.get(1).iri())
                        && is(triple.getObject(), thing));
    }

    /** The rows that hold, each with the certainty of the thing in one of its columns. */
    private Table kept(Table all, int column, UnaryOperator<String> words, BiPredicate<List<Cell>, Triple> says) {
        List<String> heads = new ArrayList<>(all.heads());
        heads.add("certainty");
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : all.rows()) {
            String derived = shortcuts.entrySet().stream()
                    .filter(shortcut -> says.test(row, shortcut.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            String state = states.getOrDefault(row.get(column).iri(), derived);
            if (!state.equals(OUTSIDE) && !derived.equals(OUTSIDE)) {
                List<Cell> cells = new ArrayList<>(row);
                cells.add(new Cell(state.isEmpty() ? "" : words.apply(state), "", "", "", false));
                rows.add(cells);
            }
        }
        return new Table(heads, rows, all.more());
    }

    private boolean isUnsure(Triple triple) {
        String state = shortcuts.getOrDefault(triple, "");
        boolean ofSeat = isKnown(triple.getSubject()) || isKnown(triple.getObject());
        return state.equals(OUTSIDE) || (state.equals(POSSIBLE) && !ofSeat);
    }

    /** Whether it is a seat or an office held, which is shown with its own bounds. */
    private boolean isKnown(Node node) {
        return node.isURI() && states.containsKey(node.getURI());
    }

    private boolean holds(Node node) {
        return !node.isURI() || node.getURI().equals(thing) || !OUTSIDE.equals(states.get(node.getURI()));
    }

    private static boolean is(Node node, String iri) {
        return node.isURI() && node.getURI().equals(iri);
    }
}
