package senryaku.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Runs the derivation rules as the product does: all of them on what is there so far, until nothing new comes. */
final class Derivation {

    static final SortedMap<String, String> RULES = OntologyFiles.standard().rules();

    private static final Sen SEN = Sen.standard();
    private static final String WAS_DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";

    private Derivation() {}

    static List<QuerySolution> rows(String rule, Model data) {
        List<QuerySolution> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(RULES.get(rule), data)) {
            execution.execSelect().forEachRemaining(rows::add);
        }
        return rows;
    }

    static Model triples(List<QuerySolution> rows) {
        Model model = ModelFactory.createDefaultModel();
        for (QuerySolution row : rows) {
            model.add(row.getResource("subject"), row.getResource("predicate").as(Property.class), row.get("object"));
        }
        return model;
    }

    /** The data with all that follows from it, each derived triple with its statement, rule and premises. */
    static Model closure(Model data) {
        Model all = ModelFactory.createDefaultModel().add(data);
        long before = 0;
        while (before < all.size()) {
            before = all.size();
            Model derived = ModelFactory.createDefaultModel();
            for (String rule : RULES.keySet()) {
                for (QuerySolution row : rows(rule, all)) {
                    derived.add(triples(List.of(row))).add(statement(rule, row));
                }
            }
            all.add(derived);
        }
        return all;
    }

    private static Model statement(String rule, QuerySolution row) {
        Model model = ModelFactory.createDefaultModel();
        String hash =
                Integer.toHexString((rule + row.get("subject") + row.get("predicate") + row.get("object")).hashCode());
        Resource statement = model.createResource(SEN.derivedGraph() + "#" + hash);
        statement
                .addProperty(RDF.type, RDF.Statement)
                .addProperty(RDF.subject, row.get("subject"))
                .addProperty(RDF.predicate, row.get("predicate"))
                .addProperty(RDF.object, row.get("object"))
                .addProperty(
                        model.createProperty(SEN.term(Sen.DERIVED_BY)), model.createResource(SEN.concept("rule", rule)))
                .addProperty(model.createProperty(WAS_DERIVED_FROM), row.get("premise"));
        return model;
    }
}
