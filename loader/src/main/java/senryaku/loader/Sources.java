package senryaku.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.Claim;
import senryaku.loader.fact.Decision;
import senryaku.loader.fact.FactCheck;
import senryaku.loader.fact.FactsFile;
import senryaku.loader.fact.FactsReader;
import senryaku.loader.fact.Id;
import senryaku.loader.fact.Known;
import senryaku.loader.graph.Terms;
import senryaku.loader.rdf.ForeignSource;
import senryaku.loader.rdf.RdfReader;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.RdfFiles;
import senryaku.loader.source.Severity;
import senryaku.loader.source.ShippedSources;
import senryaku.loader.source.Source;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.SourceFolder;
import senryaku.loader.source.Structure;
import senryaku.loader.source.TableFiles;
import senryaku.loader.source.Yaml;
import senryaku.loader.table.TableReader;
import senryaku.loader.table.TableSource;

/**
 * The sources of one check or load, read and compared with their documents.
 *
 * @param checked the sources that could be read
 * @param foreign data of others that could be read
 * @param tables sources of tables whose mappings could be run
 * @param terms of the data of others
 * @param problems everything that was found on the way
 */
record Sources(
        List<CheckedSource> checked,
        List<ForeignSource> foreign,
        List<TableSource> tables,
        Terms terms,
        Problems problems) {

    /**
     * Reads and checks. A given source may refer to things of shipped ones; those shipped sources come along, whether
     * asked for or not. A given source takes the place of a shipped one with the same slug.
     */
    static Sources read(List<Path> folders, boolean withShipped) {
        return new Reading(withShipped).read(folders);
    }

    private static final class Reading {

        private final boolean withShipped;
        private final List<Problem> problems = new ArrayList<>();
        private final List<RdfFiles> rdf = new ArrayList<>();
        private final List<ForeignSource> foreign = new ArrayList<>();
        private final Terms terms = new Terms();
        private final List<TableFiles> tableFiles = new ArrayList<>();
        private final List<TableSource> tables = new ArrayList<>();
        private final Structure sourceStructure = Structure.of("source.schema.json");
        private final Structure factsStructure = Structure.of("facts.schema.json");

        private Reading(boolean withShipped) {
            this.withShipped = withShipped;
        }

        private Sources read(List<Path> folders) {
            List<FactsFile> files = new ArrayList<>();
            folders.forEach(folder -> read(SourceFolder.of(folder), files, problems::add));
            refuseSameSlugs(files);
            int asked = files.size();
            tableFiles.forEach(table -> TableReader.read(table, problems::add).ifPresent(tables::add));
            addShipped(files);
            if (files.isEmpty() && rdf.isEmpty() && tableFiles.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.at(Place.startOf("source.yaml"), Mistake.NO_SOURCE));
            }
            Known known = Known.of(files);
            List<CheckedSource> checked = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                boolean cameAlong = i >= asked && !withShipped;
                checked.add(FactCheck.check(files.get(i), known, cameAlong ? this::reportError : problems::add));
            }
            rdf.forEach(data -> known.check(data.source(), data.sourceYaml(), problems::add));
            TableReferences references = new TableReferences(tables);
            references.check(known, problems::add);
            return new Sources(checked, foreign, tables, terms, Problems.of(problems));
        }

        /** Whoever did not ask for a source is not warned of it. */
        private void reportError(Problem problem) {
            if (problem.severity() == Severity.ERROR) {
                problems.add(problem);
            }
        }

        private void read(SourceFolder folder, List<FactsFile> files, Consumer<Problem> report) {
            if (TableFiles.in(folder)) {
                TableFiles.read(folder, sourceStructure, report).ifPresent(tableFiles::add);
                return;
            }
            if (RdfFiles.in(folder)) {
                RdfFiles.read(folder, sourceStructure, report).ifPresent(data -> addForeign(data, report));
                return;
            }
            SourceFiles.read(folder, sourceStructure, report)
                    .map(source -> FactsReader.read(source, factsStructure, report))
                    .ifPresent(files::add);
        }

        /** At once, so that the texts of all files are never in memory together. */
        private void addForeign(RdfFiles files, Consumer<Problem> report) {
            Optional<ForeignSource> read = RdfReader.read(files, terms, report);
            read.ifPresent(foreign::add);
            rdf.add(read.map(ForeignSource::files).orElseGet(() -> files.withTextUpTo(0)));
        }

        private void refuseSameSlugs(List<FactsFile> files) {
            Map<String, SourceFolder> first = new HashMap<>();
            for (FactsFile file : files) {
                SourceFiles source = file.files();
                refuseSameSlug(source.source().slug(), source.sourceYaml(), source.folder(), first);
            }
            rdf.forEach(data -> refuseSameSlug(data.source().slug(), data.sourceYaml(), data.folder(), first));
            tableFiles.forEach(data -> refuseSameSlug(data.source().slug(), data.sourceYaml(), data.folder(), first));
        }

        private void refuseSameSlug(String slug, Yaml yaml, SourceFolder folder, Map<String, SourceFolder> first) {
            SourceFolder other = first.putIfAbsent(slug, folder);
            if (other != null) {
                problems.add(Problem.at(yaml.place("/slug"), Mistake.DUPLICATE_SLUG, slug, other.shown()));
            }
        }

        private void addShipped(List<FactsFile> files) {
            if (!withShipped && unresolved(files).isEmpty()) {
                return;
            }
            Set<String> given = sources(files).map(Source::slug).collect(Collectors.toSet());
            List<FactsFile> shipped = new ArrayList<>();
            for (SourceFolder folder : ShippedSources.folders()) {
                if (!given.contains(folder.shown())) {
                    read(folder, shipped, withShipped ? problems::add : this::reportError);
                }
            }
            if (withShipped) {
                files.addAll(shipped);
            } else {
                addNeeded(files, shipped);
            }
        }

        /**
         * As few as can be, until nothing more is found that somebody refers to: first the source that records most of
         * what is missing; of those that record as much, the oldest document.
         */
        private void addNeeded(List<FactsFile> files, List<FactsFile> shipped) {
            Set<Id> unresolved = unresolved(files);
            Optional<FactsFile> best = best(shipped, unresolved);
            while (best.isPresent()) {
                files.add(best.get());
                shipped.remove(best.get());
                unresolved = unresolved(files);
                best = best(shipped, unresolved);
            }
        }

        private static Optional<FactsFile> best(List<FactsFile> shipped, Set<Id> unresolved) {
            return shipped.stream()
                    .filter(file -> recorded(file, unresolved) > 0)
                    .max(Comparator.comparingLong((FactsFile file) -> recorded(file, unresolved))
                            .thenComparing(file -> file.files().source().date(), Comparator.reverseOrder()));
        }

        private static long recorded(FactsFile file, Set<Id> wanted) {
            return file.facts().stream()
                    .map(placed -> placed.fact().id())
                    .filter(wanted::contains)
                    .distinct()
                    .count();
        }

        private Stream<Source> sources(List<FactsFile> files) {
            return Stream.of(
                            files.stream().map(file -> file.files().source()),
                            rdf.stream().map(RdfFiles::source),
                            tableFiles.stream().map(TableFiles::source))
                    .flatMap(sources -> sources);
        }

        private Set<Id> unresolved(List<FactsFile> files) {
            Known known = Known.of(files);
            Stream<Id> publishers = sources(files)
                    .flatMap(source -> source.publisher().stream())
                    .map(Id::new)
                    .filter(Id::isBody);
            Stream<Id> references = files.stream()
                    .flatMap(file -> file.facts().stream())
                    .flatMap(placed -> placed.fact().allClaims().stream())
                    .flatMap(claim -> claim instanceof Claim.Refers refers ? Stream.of(refers.to()) : Stream.empty());
            Stream<Id> decided = files.stream()
                    .flatMap(file -> file.decisions().stream())
                    .flatMap(placed -> placed.decision().things())
                    .map(Decision.Named::thing);
            TableReferences inTables = new TableReferences(tables);
            return Stream.of(publishers, references, decided, inTables.referred())
                    .flatMap(ids -> ids)
                    .filter(id -> !known.has(id) && !inTables.records(id))
                    .collect(Collectors.toSet());
        }
    }
}
