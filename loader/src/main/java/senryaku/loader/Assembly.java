package senryaku.loader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.graph.Quads;
import senryaku.loader.graph.TripleTable;
import senryaku.loader.integrity.IntegrityCheck;
import senryaku.loader.rdf.Derivation;
import senryaku.loader.rdf.FactGraphs;
import senryaku.loader.rdf.ForeignGraphs;
import senryaku.loader.rdf.ForeignSource;
import senryaku.loader.rdf.OntologyGraphs;
import senryaku.loader.rdf.TableGraphs;
import senryaku.loader.shacl.ShapeCheck;
import senryaku.loader.source.Aside;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Source;
import senryaku.loader.table.TableSource;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * The quads of a release, and what the shapes and integrity rules say of them.
 *
 * @param quads of all graphs
 * @param problems breaches of shapes and rules, at the facts that lead to them
 */
record Assembly(Quads quads, Problems problems) {

    /**
     * Turns checked sources into quads.
     *
     * @param sources without errors, facts, data of others and tables
     * @param progress is told of each step as it begins
     */
    static Assembly of(Sources sources, OntologyFiles ontology, Consumer<Progress> progress) {
        FactGraphs graphs = new FactGraphs(ontology);
        Quads quads = new Quads(sources.terms());
        quads.addAll(OntologyGraphs.quads(ontology));
        for (CheckedSource source : sources.checked()) {
            progress.accept(new Progress(Progress.Step.RDF, source.source().slug()));
            quads.addAll(graphs.quads(source));
        }
        List<ForeignGraphs> foreign = sources.foreign().stream()
                .map(data -> new ForeignGraphs(ontology, data))
                .toList();
        for (ForeignGraphs data : foreign) {
            progress.accept(
                    new Progress(Progress.Step.RDF, data.foreign().source().slug()));
            data.write(quads);
        }
        int alike = quads.size();
        Quads shaped = new Quads(sources.terms());
        foreign.forEach(data -> data.writeBlank(quads, shaped));
        List<TableGraphs> tables = sources.tables().stream()
                .map(data -> new TableGraphs(ontology, data))
                .toList();
        for (TableGraphs data : tables) {
            progress.accept(
                    new Progress(Progress.Step.RDF, data.tables().source().slug()));
            quads.addAll(data.quads());
            shaped.addAll(data.asWritten());
        }
        progress.accept(new Progress(Progress.Step.SHACL, String.valueOf(quads.size())));
        TripleTable table = TripleTable.of(quads, alike, shaped);
        Places places = new Places(sources.checked(), graphs, foreign, tables);
        IntegrityCheck integrity = new IntegrityCheck(ontology);
        Graph union = table.released();
        Problems problems;
        // What follows is wanted only of data that conform, as nearly all do.
        try (Aside<List<Quad>> following = Aside.begin(() -> new Derivation(ontology).quads(quads, table.released()))) {
            problems = new Shapes(places, replaced(integrity, ontology))
                    .problems(new ShapeCheck(ontology).check(table.shaped()));
            if (!problems.hasErrors()) {
                progress.accept(new Progress(Progress.Step.DERIVE, String.valueOf(quads.size())));
                Quads derived = new Quads(sources.terms());
                derived.addAll(following.result());
                quads.addAll(derived);
                union = table.releasedWith(derived);
            }
        }
        progress.accept(new Progress(
                Progress.Step.RULES, String.valueOf(integrity.rules().size())));
        problems = problems.and(new Findings(places, sources.checked(), graphs)
                .problems(integrity.check(union, stated(sources, table, new Sen(ontology.base())))));
        return new Assembly(quads, problems);
    }

    /** What each source states, by the name of its graph. */
    private static Map<Node, Graph> stated(Sources sources, TripleTable table, Sen sen) {
        Stream<Source> all = Stream.of(
                        sources.checked().stream().map(CheckedSource::source),
                        sources.foreign().stream().map(ForeignSource::source),
                        sources.tables().stream().map(TableSource::source))
                .flatMap(some -> some);
        return all.map(source -> NodeFactory.createURI(sen.sourceGraph(source.slug())))
                .distinct()
                .filter(name -> !table.named(name).isEmpty())
                .collect(Collectors.toMap(name -> name, table::named, (one, other) -> one, LinkedHashMap::new));
    }

    /** Shapes that find the same as a rule, and say less. */
    private static Set<String> replaced(IntegrityCheck integrity, OntologyFiles ontology) {
        Sen sen = new Sen(ontology.base());
        return integrity.rules().stream()
                .flatMap(rule -> rule.replaces().stream())
                .map(sen::shape)
                .collect(Collectors.toUnmodifiableSet());
    }
}
