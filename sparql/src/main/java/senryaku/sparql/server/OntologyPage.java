package senryaku.sparql.server;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Kinds;

/** The terms of the data, as the release holds them. */
final class OntologyPage implements Page {

    private final Answering answering;
    private final String graph;

    OntologyPage(Answering answering, Kinds kinds) {
        this.answering = answering;
        this.graph = kinds.base() + "ontology";
    }

    @Override
    public void answer(Call call) {
        Query terms = QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(graph));
        answering.send(call, terms, call.format(Format.GRAPHS));
    }
}
