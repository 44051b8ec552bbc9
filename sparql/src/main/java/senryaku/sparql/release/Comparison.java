package senryaku.sparql.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.release.Changes.Section;
import senryaku.sparql.release.Changes.State;
import senryaku.sparql.release.Changes.Thing;
import senryaku.sparql.release.Changes.Totals;

/** Compares two releases and tells in words what the sources and curators say otherwise. */
public final class Comparison {

    private final Snapshot before;
    private final Snapshot after;

    private Comparison(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What changed from one release to another.
     *
     * @throws java.io.UncheckedIOException if a dump cannot be read
     */
    public static Changes of(Dump from, Dump to) {
        DumpDiff diff = DumpDiff.of(from, to);
        Set<String> things = Stream.concat(diff.removed().stream(), diff.added().stream())
                .map(Line::of)
                .map(Line::subject)
                .filter(subject -> isThing(subject, from.base()) || isThing(subject, to.base()))
                .map(Line::root)
                .collect(Collectors.toCollection(TreeSet::new));
        Comparison comparison = new Comparison(Snapshot.read(from, things), Snapshot.read(to, things));
        return new Changes(from.id(), to.id(), comparison.sections(things), totals(diff, to.base()));
    }

    private static boolean isThing(String subject, String base) {
        return subject.startsWith(base + "id/") && !subject.startsWith(base + "id/quote/");
    }

    private static Totals totals(DumpDiff diff, String base) {
        List<String> graphs = Stream.concat(diff.removed().stream(), diff.added().stream())
                .map(line -> Line.of(line).graph())
                .toList();
        return new Totals(
                diff.added().size(),
                diff.removed().size(),
                graphs.stream()
                        .filter(graph -> graph.equals(base + "graph/derived"))
                        .count(),
                graphs.stream()
                        .filter(graph -> graph.startsWith(base + "graph/evidence/"))
                        .count(),
                graphs.stream()
                        .filter(graph -> !graph.startsWith(base + "graph/"))
                        .count());
    }

    private List<Section> sections(Set<String> roots) {
        Map<Kind, List<Thing>> found = new EnumMap<>(Kind.class);
        for (String root : roots) {
            for (Node node : tellable(root)) {
                List<Triple> removed = only(before, after, node, root);
                List<Triple> added = only(after, before, node, root);
                if (!removed.isEmpty() || !added.isEmpty()) {
                    found.computeIfAbsent(kind(node), kind -> new ArrayList<>()).add(thing(node, removed, added));
                }
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Section(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Thing::state).thenComparing(Thing::iri))
                                .toList()))
                .toList();
    }

    /** A thing and those of its parts that are things themselves, such as a provision of a strategy. */
    private List<Node> tellable(String root) {
        return Stream.of(before, after)
                .flatMap(snapshot -> snapshot.below(root))
                .filter(part -> kindOf(part).isPresent())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Node::getURI))))
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), parts -> {
                    Node itself = NodeFactory.createURI(root);
                    if (!parts.contains(itself)) {
                        parts.addFirst(itself);
                    }
                    return parts;
                }));
    }

    /** What one release states of a thing and of its parts, and the other does not. */
    private List<Triple> only(Snapshot one, Snapshot other, Node node, String root) {
        Stream<Node> parts = node.getURI().equals(root)
                ? one.below(root)
                        .filter(part -> part.equals(node) || kindOf(part).isEmpty())
                : Stream.of(node);
        return parts.distinct()
                .flatMap(one::of)
                .filter(triple -> !other.says(triple))
                .toList();
    }

    private Thing thing(Node node, List<Triple> removed, List<Triple> added) {
        boolean wasThere = before.of(node).findAny().isPresent();
        boolean isThere = after.of(node).findAny().isPresent();
        State state = !wasThere ? State.ADDED : isThere ? State.CHANGED : State.REMOVED;
        Naming names = new Naming(isThere ? after : before);
        return new Thing(node.getURI(), state, names.thing(node), new Details(before, after).of(removed, added));
    }

    private Kind kind(Node node) {
        return kindOf(node).orElse(Kind.OTHERS);
    }

    private Optional<Kind> kindOf(Node node) {
        return Stream.of(after, before)
                .filter(snapshot -> !snapshot.values(node, RDF.type.asNode()).isEmpty())
                .findFirst()
                .flatMap(snapshot ->
                        Kind.of(snapshot.types(node), snapshot.term("").getURI()));
    }
}
