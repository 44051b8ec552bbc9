package senryaku.sparql.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.release.Changes.OfSource;
import senryaku.sparql.release.Changes.Section;
import senryaku.sparql.release.Changes.State;
import senryaku.sparql.release.Changes.Thing;
import senryaku.sparql.release.Changes.Totals;

/** Compares two releases and tells in words what the sources and curators say otherwise. */
public final class Comparison {

    private static final Set<String> LEADING = Set.of("/role/chair", "/role/lead", "/role/head");

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
        List<Told> told = comparison.told(things);
        return new Changes(
                from.id(),
                to.id(),
                comparison.sections(
                        told.stream()
                                .map(one -> comparison.thing(one, one.all()))
                                .toList(),
                        told),
                comparison.sources(told),
                Contradictions.between(from, to),
                totals(diff, to.base()));
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

    /**
     * A thing of which something else is said.
     *
     * @param bySource the differences by the source that states them, the source that brought the thing first
     */
    private record Told(Node node, Kind kind, State state, SortedMap<String, Difference> bySource) {

        private Difference all() {
            Difference all = new Difference(new LinkedHashSet<>(), new LinkedHashSet<>());
            bySource.values().forEach(one -> {
                all.removed().addAll(one.removed());
                all.added().addAll(one.added());
            });
            return all;
        }
    }

    private record Difference(Set<Triple> removed, Set<Triple> added) {

        private boolean isEmpty() {
            return removed.isEmpty() && added.isEmpty();
        }
    }

    private List<Told> told(Set<String> roots) {
        List<Told> told = new ArrayList<>();
        for (String root : roots) {
            for (Node node : tellable(root)) {
                SortedMap<String, Difference> bySource = new TreeMap<>(Comparator.comparing(this::order));
                only(before, after, node, root)
                        .forEach(triple -> before.sources(triple)
                                .forEach(slug ->
                                        difference(bySource, slug).removed().add(triple)));
                only(after, before, node, root)
                        .forEach(triple -> after.sources(triple)
                                .forEach(slug ->
                                        difference(bySource, slug).added().add(triple)));
                if (!bySource.isEmpty()) {
                    told.add(new Told(node, kind(node), state(node), bySource));
                }
            }
        }
        return told;
    }

    private static Difference difference(Map<String, Difference> bySource, String slug) {
        return bySource.computeIfAbsent(slug, none -> new Difference(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    /** Sources come in the order of their documents' dates. */
    private String order(String slug) {
        return date(slug) + " " + slug;
    }

    private String date(String slug) {
        return Stream.of(after, before)
                .flatMap(snapshot -> snapshot.values(snapshot.document(slug), DCTerms.date.asNode()).stream())
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private List<OfSource> sources(List<Told> told) {
        SortedMap<String, List<Told>> bySource = new TreeMap<>(Comparator.comparing(this::order));
        told.forEach(one -> one.bySource()
                .keySet()
                .forEach(slug -> bySource.computeIfAbsent(slug, none -> new ArrayList<>())
                        .add(one)));
        return bySource.entrySet().stream()
                .map(entry -> source(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(OfSource::state))
                .toList();
    }

    private OfSource source(String slug, List<Told> all) {
        List<Told> told =
                all.stream().filter(one -> !notYet(one, slug).isEmpty()).toList();
        List<Thing> things = told.stream()
                .map(one -> thing(ofSource(one, slug), notYet(one, slug)))
                .toList();
        State state = state(after.document(slug));
        Naming names = new Naming(state == State.REMOVED ? before : after);
        return new OfSource(slug, names.thing(after.document(slug)), date(slug), state, sections(things, told));
    }

    /** What a source says otherwise that none before it says too. */
    private static Difference notYet(Told told, String slug) {
        Difference difference = difference(told.bySource(), slug);
        Difference left =
                new Difference(new LinkedHashSet<>(difference.removed()), new LinkedHashSet<>(difference.added()));
        told.bySource().headMap(slug).values().forEach(earlier -> {
            left.removed().removeAll(earlier.removed());
            left.added().removeAll(earlier.added());
        });
        return left;
    }

    /** What several sources bring is new in the first of them; the others say more of it. */
    private static Told ofSource(Told told, String slug) {
        boolean more =
                told.state() == State.ADDED && !told.bySource().firstKey().equals(slug);
        return more ? new Told(told.node(), told.kind(), State.CHANGED, told.bySource()) : told;
    }

    /** @param told beside the things, in the same order */
    private List<Section> sections(List<Thing> things, List<Told> told) {
        Map<Kind, List<Thing>> found = new EnumMap<>(Kind.class);
        for (int i = 0; i < things.size(); i++) {
            found.computeIfAbsent(told.get(i).kind(), kind -> new ArrayList<>()).add(things.get(i));
        }
        return found.entrySet().stream()
                .map(entry -> new Section(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Thing::state)
                                        .thenComparing(thing -> !leads(thing.iri()))
                                        .thenComparing(Thing::iri))
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

    private Thing thing(Told told, Difference difference) {
        boolean isThere = told.state() != State.REMOVED;
        Snapshot snapshot = isThere ? after : before;
        Naming names = new Naming(snapshot);
        Bilingual gist = told.state() == State.ADDED ? new Gist(snapshot, names).of(told.node()) : Gist.NONE;
        return new Thing(
                told.node().getURI(),
                told.state(),
                names.thing(told.node()),
                gist,
                new Details(before, after).of(List.copyOf(difference.removed()), List.copyOf(difference.added())));
    }

    private State state(Node node) {
        boolean wasThere = before.isNamed(node);
        return !wasThere ? State.ADDED : after.isNamed(node) ? State.CHANGED : State.REMOVED;
    }

    /** Whether it is the seat of somebody who leads: these are told first. */
    private boolean leads(String iri) {
        return Stream.of(after, before)
                .flatMap(snapshot -> snapshot.values(NodeFactory.createURI(iri), ORG.role.asNode()).stream())
                .filter(Node::isURI)
                .anyMatch(role -> LEADING.stream().anyMatch(role.getURI()::endsWith));
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
