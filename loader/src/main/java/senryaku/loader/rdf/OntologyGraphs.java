package senryaku.loader.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/** The ontology's terms and concept schemes as graphs of a release. */
public final class OntologyGraphs {

    private OntologyGraphs() {}

    /** The quads of {@code ontology} and {@code vocab}; blank nodes have got names. */
    public static List<Quad> quads(OntologyFiles ontology) {
        Sen sen = new Sen(ontology.base());
        List<Quad> quads = new ArrayList<>();
        add(ontology.terms().getGraph(), sen.ontologyGraph(), sen, quads);
        add(ontology.codes().getGraph(), sen.vocabGraph(), sen, quads);
        return quads;
    }

    private static void add(Graph graph, String name, Sen sen, List<Quad> quads) {
        Skolem skolem = new Skolem(graph, sen.base() + ".well-known/genid/");
        graph.find()
                .forEachRemaining(triple -> quads.add(Quad.create(NodeFactory.createURI(name), skolem.named(triple))));
    }
}
