package senryaku.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.rdf.ForeignSource;
import senryaku.loader.source.Problems;
import senryaku.loader.table.TableSource;
import senryaku.ontology.OntologyFiles;

/** Everything that a load would refuse, without touching a store. */
public final class Check {

    private Check() {}

    /**
     * Checks sources.
     *
     * @param sourceFolders folders that hold a {@code source.yaml} each
     * @param withShipped whether the sources that come with the product are checked too; those that the given ones refer
     *     to are read in any case
     * @param base what the IRIs of things and graphs begin with; ends with a slash
     */
    public static CheckReport run(List<Path> sourceFolders, boolean withShipped, String base) {
        Sources sources = Sources.read(sourceFolders, withShipped);
        Problems problems = sources.problems();
        if (!problems.hasErrors()) {
            Assembly assembly = Assembly.of(sources, new OntologyFiles(base), progress -> {});
            problems = problems.and(assembly.problems());
        }
        Stream<SourceSummary> facts = sources.checked().stream().map(Check::summary);
        Stream<SourceSummary> foreign = sources.foreign().stream().map(Check::summary);
        Stream<SourceSummary> tables = sources.tables().stream().map(Check::summary);
        return new CheckReport(
                problems,
                Stream.of(facts, foreign, tables)
                        .flatMap(summaries -> summaries)
                        .toList());
    }

    private static SourceSummary summary(CheckedSource checked) {
        return new SourceSummary(
                checked.source().slug(),
                checked.source().title(),
                checked.source().date(),
                checked.facts().size(),
                checked.quotes().size(),
                checked.factsPerType());
    }

    /** Of data of others, its things count; nothing is quoted. */
    private static SourceSummary summary(ForeignSource foreign) {
        return new SourceSummary(
                foreign.source().slug(),
                foreign.source().title(),
                foreign.source().date(),
                foreign.things(),
                0,
                foreign.thingsPerType());
    }

    /** Of tables, their things count, and the words of their records. */
    private static SourceSummary summary(TableSource tables) {
        return new SourceSummary(
                tables.source().slug(),
                tables.source().title(),
                tables.source().date(),
                tables.things(),
                tables.quotes(),
                tables.thingsPerType());
    }
}
