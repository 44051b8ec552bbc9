package senryaku.loader.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import senryaku.loader.source.Bilingual;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/** Runs integrity rules. */
public final class IntegrityCheck {

    private final List<IntegrityRule> rules;
    private final Sen sen;

    /** @param ontology whose rules hold, under the base of the data */
    public IntegrityCheck(OntologyFiles ontology) {
        this.rules = IntegrityRule.all(ontology);
        this.sen = new Sen(ontology.base());
    }

    /** The rules, sorted by name. */
    public List<IntegrityRule> rules() {
        return rules;
    }

    /**
     * Every breach of every rule, in the order of the rules.
     *
     * @param union of all sources that are to be published together, with what was derived from them
     * @param stated what each source states, by the name of its graph
     */
    public List<Finding> check(Graph union, Map<Node, Graph> stated) {
        DatasetGraph dataset = DatasetGraphFactory.create(union);
        stated.forEach(dataset::addGraph);
        Values values = new Values(dataset.getDefaultGraph(), sen);
        List<List<Binding>> found =
                rules.parallelStream().map(rule -> breaches(rule, dataset)).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            IntegrityRule rule = rules.get(i);
            found.get(i).forEach(row -> findings.add(finding(rule, row, values)));
        }
        return findings;
    }

    private static List<Binding> breaches(IntegrityRule rule, DatasetGraph dataset) {
        List<Binding> rows = new ArrayList<>();
        QueryExec.dataset(dataset).query(rule.query()).select().materialize().forEachRemaining(rows::add);
        rows.removeIf(row -> !row.contains("thing"));
        return rows;
    }

    private static Finding finding(IntegrityRule rule, Binding row, Values values) {
        Bilingual message = new Bilingual(
                values.fill(rule.message().ja(), row, "ja"),
                values.fill(rule.message().en(), row, "en"));
        return new Finding(
                rule,
                text(row.get("thing")),
                Optional.ofNullable(row.get("other")).map(IntegrityCheck::text),
                message);
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }
}
