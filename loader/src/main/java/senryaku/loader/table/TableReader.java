package senryaku.loader.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Severity;
import senryaku.loader.source.TableFiles;

/** Reads a source of tables: its mapping, the tables that it names, and what it makes of their records. */
public final class TableReader {

    private final TableFiles files;
    private final List<Problem> found = new ArrayList<>();
    private final SortedMap<String, Document> documents = new TreeMap<>();
    private final Map<String, Table> tables = new HashMap<>();

    private TableReader(TableFiles files) {
        this.files = files;
    }

    /**
     * Reads the tables of a source.
     *
     * @param problems is told everything that is wrong with the mapping, or with the tables
     * @return what the mapping made, unless something is wrong
     */
    public static Optional<TableSource> read(TableFiles files, Consumer<Problem> problems) {
        TableReader reader = new TableReader(files);
        Optional<TableSource> source = reader.read();
        reader.found.forEach(problems);
        return source;
    }

    private Optional<TableSource> read() {
        Optional<Mapping> mapping = MappingReader.read(files, found::add);
        document(files.source().document());
        mapping.ifPresent(this::openTables);
        mapping.ifPresent(this::checkReferences);
        if (isBroken()) {
            return Optional.empty();
        }
        Limited problems = new Limited(found::add);
        Collection<MappedTriple> triples = new Mapper(mapping.orElseThrow(), tables, files.source(), problems).map();
        problems.end();
        mapping.ifPresent(this::tellNothingFound);
        if (!isBroken() && triples.isEmpty()) {
            found.add(Problem.at(Place.startOf(files.mapping().name()), Mistake.RDF_EMPTY));
        }
        return isBroken() ? Optional.empty() : Optional.of(new TableSource(files, documents, List.copyOf(triples)));
    }

    private boolean isBroken() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private Optional<Document> document(String file) {
        if (!documents.containsKey(file)) {
            files.table(file, found::add).ifPresent(document -> documents.put(file, document));
        }
        return Optional.ofNullable(documents.get(file));
    }

    private void openTables(Mapping mapping) {
        mapping.triplesMaps().stream()
                .map(Mapping.TriplesMap::source)
                .distinct()
                .forEach(source -> {
                    if (!tables.containsKey(source.file())) {
                        document(source.file())
                                .flatMap(document -> table(source, document))
                                .ifPresent(table -> tables.put(source.file(), table));
                    }
                });
    }

    private Optional<? extends Table> table(Mapping.LogicalSource source, Document document) {
        String name = source.file().toLowerCase(Locale.ROOT);
        return switch (source.form()) {
            case CSV -> CsvTable.read(document, found::add);
            case JSON -> JsonTable.read(document, name.endsWith(".jsonl") || name.endsWith(".ndjson"), found::add);
        };
    }

    /** Columns must be there; a JSONPath must be one. */
    private void checkReferences(Mapping mapping) {
        for (Mapping.TriplesMap map : mapping.triplesMaps()) {
            Mapping.termMaps(map)
                    .forEach(term ->
                            term.references().forEach(reference -> check(map.source(), reference, term.place())));
            map.rules().forEach(rule -> {
                if (rule.value() instanceof Mapping.Value.Joined joined) {
                    check(mapping, map, joined);
                }
            });
        }
    }

    private void check(Mapping mapping, Mapping.TriplesMap child, Mapping.Value.Joined joined) {
        mapping.triplesMaps().stream()
                .filter(parent -> parent.name().equals(joined.parent()))
                .forEach(parent -> joined.keys().forEach(key -> {
                    check(child.source(), key.child(), joined.place());
                    check(parent.source(), key.parent(), joined.place());
                }));
    }

    private void check(Mapping.LogicalSource source, String reference, Place place) {
        Table table = tables.get(source.file());
        if (table == null) {
            return;
        }
        if (source.form() == Mapping.Form.CSV && !table.names().contains(reference)) {
            found.add(Problem.at(
                    place,
                    Mistake.MAPPING_COLUMN,
                    reference,
                    source.file(),
                    Nearest.hint(reference, table.names()),
                    String.join(", ", table.names())));
        }
        if (source.form() == Mapping.Form.JSON) {
            JsonTable.mistake(reference)
                    .ifPresent(why -> found.add(Problem.at(place, Mistake.MAPPING_PATH, reference, why)));
        }
    }

    /** A JSONPath that finds nothing anywhere may be misspelt. */
    private void tellNothingFound(Mapping mapping) {
        for (Mapping.TriplesMap map : mapping.triplesMaps()) {
            Table table = tables.get(map.source().file());
            if (map.source().form() == Mapping.Form.CSV || table == null) {
                continue;
            }
            List<TableRecord> records = table.records(map.source().iterator());
            if (records.isEmpty()) {
                nothing(map.place(), map.source().iterator(), map.source().file(), table);
                continue;
            }
            Mapping.termMaps(map)
                    .forEach(term -> term.references()
                            .distinct()
                            .filter(reference -> !finds(records, reference))
                            .forEach(reference -> nothing(
                                    term.place(), reference, map.source().file(), table)));
        }
    }

    private static boolean finds(List<TableRecord> records, String reference) {
        return records.stream().anyMatch(record -> {
            try {
                return !record.cells(reference).isEmpty();
            } catch (NestedValueException e) {
                return true;
            }
        });
    }

    private void nothing(Place place, String reference, String file, Table table) {
        String last = Stream.of(reference.split("[.\\[\\]'\"]+", -1))
                .filter(part -> !part.isBlank() && !part.equals("*"))
                .reduce("", (before, part) -> part);
        found.add(Problem.at(place, Mistake.MAPPING_NOTHING, reference, file, Nearest.hint(last, table.names())));
    }
}
