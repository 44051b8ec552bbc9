package senryaku.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.integrity.IntegrityCheck;
import senryaku.loader.rdf.Derivation;
import senryaku.loader.rdf.FactGraphs;
import senryaku.loader.rdf.ForeignGraphs;
import senryaku.loader.rdf.OntologyGraphs;
import senryaku.loader.rdf.TableGraphs;
import senryaku.loader.rdf.Union;
import senryaku.loader.shacl.ShapeCheck;
import senryaku.loader.source.Problems;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * The quads of a release, and what the shapes and integrity rules say of them.
 *
 * @param quads of all graphs
 * @param problems breaches of shapes and rules, at the facts that lead to them
 */
record Assembly(List<Quad> quads, Problems problems) {

    /**
     * Turns checked sources into quads.
     *
     * @param sources without errors, facts, data of others and tables
     * @param progress is told of each step as it begins
     */
    static Assembly of(Sources sources, OntologyFiles ontology, Consumer<Progress> progress) {
        FactGraphs graphs = new FactGraphs(ontology);
        List<Quad> quads = new ArrayList<>(OntologyGraphs.quads(ontology));
        for (CheckedSource source : sources.checked()) {
            progress.accept(new Progress(Progress.Step.RDF, source.source().slug()));
            quads.addAll(graphs.quads(source));
        }
        List<ForeignGraphs> foreign = sources.foreign().stream()
                .map(data -> new ForeignGraphs(ontology, data))
                .toList();
        List<Quad> asWritten = new ArrayList<>(quads);
        for (ForeignGraphs data : foreign) {
            progress.accept(
                    new Progress(Progress.Step.RDF, data.foreign().source().slug()));
            quads.addAll(data.evidence());
            quads.addAll(data.stated());
            asWritten.addAll(data.evidence());
            asWritten.addAll(data.asWritten());
        }
        List<TableGraphs> tables = sources.tables().stream()
                .map(data -> new TableGraphs(ontology, data))
                .toList();
        for (TableGraphs data : tables) {
            progress.accept(
                    new Progress(Progress.Step.RDF, data.tables().source().slug()));
            quads.addAll(data.quads());
            asWritten.addAll(data.asWritten());
        }
        progress.accept(new Progress(Progress.Step.SHACL, String.valueOf(quads.size())));
        Places places = new Places(sources.checked(), graphs, foreign, tables);
        IntegrityCheck integrity = new IntegrityCheck(ontology);
        Problems problems = new Shapes(places, replaced(integrity, ontology))
                .problems(new ShapeCheck(ontology).check(Union.of(asWritten)));
        if (!problems.hasErrors()) {
            progress.accept(new Progress(Progress.Step.DERIVE, String.valueOf(quads.size())));
            quads.addAll(new Derivation(ontology).quads(quads));
        }
        progress.accept(new Progress(
                Progress.Step.RULES, String.valueOf(integrity.rules().size())));
        problems = problems.and(new Findings(places, sources.checked(), graphs).problems(integrity.check(quads)));
        return new Assembly(quads, problems);
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
