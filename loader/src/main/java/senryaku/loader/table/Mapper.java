package senryaku.loader.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Source;

/** Applies a mapping to records, and keeps for each triple the words that it was made of. */
final class Mapper {

    private final Mapping mapping;
    private final Map<String, Table> tables;
    private final Map<String, Terms> terms = new HashMap<>();
    private final WrittenValue written;
    private final OwnIris own = new OwnIris();
    private final Joins joins = new Joins(this::records);
    private final Consumer<Problem> problems;
    private final Map<Triple, MappedTriple> triples = new LinkedHashMap<>();
    private final Map<Mapping.LogicalSource, List<TableRecord>> records = new LinkedHashMap<>();
    private final Map<String, Set<Span>> used = new HashMap<>();

    /**
     * A mapping of tables that are there.
     *
     * @param tables by the names of their files
     * @param problems is told of values that give no term, each at its cell
     */
    Mapper(Mapping mapping, Map<String, Table> tables, Source source, Consumer<Problem> problems) {
        this.mapping = mapping;
        this.tables = tables;
        this.written = new WrittenValue(source);
        this.problems = problems;
    }

    /** Each triple once: one that several records give rests on the first of them. */
    Collection<MappedTriple> map() {
        for (Mapping.TriplesMap map : mapping.triplesMaps()) {
            for (TableRecord row : records(map.source())) {
                map(map, row);
            }
        }
        tellUnused();
        return triples.values();
    }

    private List<TableRecord> records(Mapping.LogicalSource source) {
        return records.computeIfAbsent(
                source,
                key -> table(key.file())
                        .map(table -> table.records(key.iterator()))
                        .orElse(List.of()));
    }

    private Optional<Table> table(String file) {
        return Optional.ofNullable(tables.get(file));
    }

    private void map(Mapping.TriplesMap map, TableRecord row) {
        for (Terms.Made subject : make(map, map.subject(), row)) {
            for (Node type : map.classes()) {
                add(
                        map,
                        row,
                        subject,
                        new Terms.Made(RDF.type.asNode(), List.of()),
                        new Terms.Made(type, List.of()),
                        map.place(),
                        List.of());
            }
            for (Mapping.Rule rule : map.rules()) {
                for (Terms.Made predicate : make(map, rule.predicate(), row)) {
                    value(map, row, subject, predicate, rule.value());
                }
            }
        }
    }

    private void value(
            Mapping.TriplesMap map, TableRecord row, Terms.Made subject, Terms.Made predicate, Mapping.Value value) {
        switch (value) {
            case Mapping.Value.Made made ->
                make(map, made.map(), row)
                        .forEach(object -> add(
                                map, row, subject, predicate, object, made.map().place(), List.of()));
            case Mapping.Value.Joined joined -> {
                Mapping.TriplesMap parent = mapping.triplesMaps().stream()
                        .filter(other -> other.name().equals(joined.parent()))
                        .findFirst()
                        .orElseThrow();
                for (Joins.Match match : joins.of(parent.source(), joined.keys(), row)) {
                    for (Terms.Made object : make(parent, parent.subject(), match.parent())) {
                        List<Cell> theirs = Stream.concat(object.cells().stream(), match.theirs().stream())
                                .toList();
                        List<MappedTriple.Words> words = words(match.parent(), Grounds.words(theirs));
                        Terms.Made mine = new Terms.Made(object.term(), match.mine());
                        use(match.parent());
                        if (!isRight(object, match.parent(), parent.subject().place())) {
                            continue;
                        }
                        add(map, row, subject, predicate, mine, joined.place(), words);
                    }
                }
            }
        }
    }

    private List<Terms.Made> make(Mapping.TriplesMap around, TermMap map, TableRecord row) {
        try {
            return terms.computeIfAbsent(around.base(), base -> new Terms(base, mapping.natural()))
                    .make(map, row);
        } catch (NoTermException e) {
            Place place =
                    e.cell().map(cell -> row.document().placeAt(cell.at())).orElse(map.place());
            String words = e.cell().map(Cell::value).orElse("");
            Mistake mistake = e.isLanguage() ? Mistake.TABLE_LANGUAGE : Mistake.TABLE_IRI;
            problems.accept(Problem.at(place, mistake, words, map.place()));
        } catch (NestedValueException e) {
            problems.accept(Problem.at(row.document().placeAt(e.at()), Mistake.TABLE_NESTED, map.place()));
        }
        return List.of();
    }

    private void add(
            Mapping.TriplesMap map,
            TableRecord row,
            Terms.Made subject,
            Terms.Made predicate,
            Terms.Made object,
            Place inMapping,
            List<MappedTriple.Words> joined) {
        List<Cell> said = Stream.concat(predicate.cells().stream(), object.cells().stream())
                .toList();
        boolean type = predicate.term().equals(RDF.type.asNode());
        boolean stated = type || !said.isEmpty() || !joined.isEmpty();
        List<MappedTriple.Words> words = new ArrayList<>();
        if (stated) {
            List<Cell> cells =
                    Stream.concat(subject.cells().stream(), said.stream()).toList();
            words.addAll(words(row, Grounds.headings(object.term(), object.cells())));
            words.addAll(words(row, Grounds.words(cells)));
            words.addAll(joined);
        }
        use(row);
        Optional<Cell> at =
                Stream.concat(said.stream(), subject.cells().stream()).findFirst();
        Place place = at.map(cell -> row.document().placeAt(cell.at())).orElse(inMapping);
        boolean rightSubject = isRight(subject, row, map.subject().place());
        boolean rightPredicate = isRight(predicate, row, inMapping);
        boolean right = isRight(object, row, inMapping) && rightSubject && rightPredicate;
        Place begin = subject.cells().stream()
                .findFirst()
                .map(cell -> row.document().placeAt(cell.at()))
                .orElse(map.place());
        try {
            values(predicate.term(), object.term()).forEach((property, value) -> {
                Triple triple = Triple.create(subject.term(), property, value);
                MappedTriple made =
                        new MappedTriple(triple, words.stream().distinct().toList(), inMapping, begin, place);
                if (right) {
                    triples.merge(triple, made, (first, next) -> first.words().isEmpty() ? next : first);
                }
            });
        } catch (WrittenValue.Unreadable e) {
            problems.accept(e.at(place));
        }
    }

    /** What is said, in a lasting order: of a sum in the unit of the document also how it is rounded. */
    private SequencedMap<Node, Node> values(Node property, Node object) {
        SequencedMap<Node, Node> values = new LinkedHashMap<>();
        values.put(property, object.isLiteral() ? written.read(property, object) : object);
        if (object.isLiteral() && written.isMoney(property)) {
            values.put(WrittenValue.ROUNDED_TO, written.roundedTo(object));
        }
        return values;
    }

    /** Whether a term can stand in the graph: a whole IRI, and one that is right if it is ours. */
    private boolean isRight(Terms.Made made, TableRecord row, Place inMapping) {
        if (!made.term().isURI() && !made.term().isLiteral()) {
            return true;
        }
        Place place = made.cells().stream()
                .findFirst()
                .map(cell -> row.document().placeAt(cell.at()))
                .orElse(inMapping);
        String iri = made.term().isURI() ? made.term().getURI() : made.term().getLiteralDatatypeURI();
        if (iri.startsWith(MappingReader.NO_BASE)) {
            problems.accept(Problem.at(
                    place, Mistake.TABLE_RELATIVE, iri.substring(MappingReader.NO_BASE.length()), inMapping));
            return false;
        }
        Optional<Bilingual> hint = own.mistake(made.term());
        hint.ifPresent(near ->
                problems.accept(Problem.at(place, Mistake.TABLE_OWN_IRI, iri, near, String.join(" ", OwnIris.KINDS))));
        return hint.isEmpty();
    }

    private List<MappedTriple.Words> words(TableRecord row, List<Span> spans) {
        String file = file(row);
        return spans.stream().map(span -> new MappedTriple.Words(file, span)).toList();
    }

    private static String file(TableRecord row) {
        return row.document().name().replaceFirst("^.*/", "");
    }

    private void use(TableRecord row) {
        used.computeIfAbsent(file(row), key -> new HashSet<>()).add(row.whole());
    }

    private void tellUnused() {
        records.values().stream()
                .flatMap(List::stream)
                .filter(row -> !used.getOrDefault(file(row), Set.of()).contains(row.whole()))
                .forEach(row -> problems.accept(
                        Problem.at(row.document().placeAt(row.whole().start()), Mistake.TABLE_UNUSED, shortened(row))));
    }

    private static String shortened(TableRecord row) {
        int end = Math.min(row.whole().end(), row.whole().start() + 60);
        return row.document().words(row.whole().start(), end)
                + (end < row.whole().end() ? "…" : "");
    }
}
