package senryaku.sparql.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Kinds;

/** The first rows of an answer, few and short enough for a model to read, each with what leads to its quotes. */
final class Table {

    /** The IRIs of one row in this order: first those that one fact stands behind. */
    private static final List<String> NEAREST = List.of("seat", "membership", "budget", "event", "quote");

    private final Kinds kinds;
    private final Room room;
    private final int most;
    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private boolean truncated;
    private Members members = Members.NONE;

    /** @param most so many rows at most */
    Table(Kinds kinds, Room room, int most) {
        this.kinds = kinds;
        this.room = room;
        this.most = most;
    }

    void read(Answer answer) {
        switch (answer) {
            case Answer.Truth truth -> {
                columns.add("answer");
                add(Map.of("answer", truth.value()));
            }
            case Answer.Triples triples -> {
                columns.addAll(List.of("subject", "predicate", "object"));
                triples.graph().stream()
                        .sorted(Comparator.comparing(Triple::toString))
                        .takeWhile(triple -> !truncated)
                        .forEach(this::add);
            }
            case Answer.Rows found -> {
                found.rows().getResultVars().stream().map(Var::getVarName).forEach(columns::add);
                while (!truncated && found.rows().hasNext()) {
                    add(found.rows().next());
                }
            }
        }
    }

    private void add(Triple triple) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", Values.of(triple.getSubject()));
        values.put("predicate", Values.of(triple.getPredicate()));
        values.put("object", Values.of(triple.getObject()));
        add(values);
    }

    private void add(Binding binding) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            if (binding.get(column) != null) {
                values.put(column, Values.of(binding.get(column)));
            }
        }
        add(values);
    }

    private void add(Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("values", values);
        row.put("evidence", evidence(values));
        if (rows.size() == most || !room.take(row)) {
            truncated = true;
        } else {
            rows.add(row);
        }
    }

    /** What the tool {@code evidence} takes; some columns hold several IRIs. */
    private List<String> evidence(Map<String, Object> values) {
        Set<String> iris = new LinkedHashSet<>();
        values.values().stream()
                .flatMap(value -> List.of(String.valueOf(value).split("[\\s,;|]+")).stream())
                .filter(word -> word.startsWith(kinds.base() + "id/") || word.startsWith(kinds.base() + "graph/"))
                .forEach(iris::add);
        return iris.stream().sorted(Comparator.comparingInt(this::distance)).toList();
    }

    private int distance(String iri) {
        int place = NEAREST.indexOf(kinds.kindOf(iri).orElse(""));
        return iri.indexOf('#') >= 0 ? -1 : place < 0 ? NEAREST.size() : place;
    }

    List<Map<String, Object>> rows() {
        return rows;
    }

    /** Says that there is more than was found. */
    void truncate() {
        truncated = true;
    }

    /** Says who was asked besides our own data. */
    void asked(Members others) {
        members = others;
    }

    /** The answer, saying how its rows lead to the words of the source. */
    Output output() {
        if (members.partial()) {
            return new Output(Words.of("partial", rows.size(), members.told()), structured());
        }
        boolean bare = rows.stream().allMatch(row -> List.of().equals(row.get("evidence")));
        String key = truncated ? "first" : "all";
        return new Output(Words.of(rows.isEmpty() ? "none" : key + (bare ? "Bare" : ""), rows.size()), structured());
    }

    /** The answer of the tool whose rows are themselves the words of the source. */
    Output words() {
        String key = truncated ? "firstWords" : "allWords";
        return new Output(Words.of(rows.isEmpty() ? "noWords" : key, rows.size()), structured());
    }

    private Map<String, Object> structured() {
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("columns", columns);
        structured.put("rows", rows);
        structured.put("truncated", truncated || members.partial());
        if (!members.told().isEmpty()) {
            structured.put("members", members.told());
        }
        return structured;
    }
}
