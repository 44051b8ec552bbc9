package senryaku.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class ReadsTest {

    @Test
    void patternsOfAllPartsAreRead() {
        assertThat(Stream.of("a", "b", "c", "d", "e", "f", "g", "h").filter(ReadsTest::isRead))
                .containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    private static boolean isRead(String property) {
        return reads("""
                PREFIX x: <x:>
                SELECT ?s (IF(EXISTS { ?s x:g ?y }, 1, 2) AS ?z) {
                    { ?s x:a/^x:b+ ?o } UNION { SELECT ?s { ?s x:c ?n } }
                    OPTIONAL { ?s x:d ?d }
                    FILTER (?o != 1 || NOT EXISTS { ?s x:e ?e FILTER NOT EXISTS { ?e x:f ?f } })
                }
                """, property, "x:anything");
    }

    @Test
    void classesAreReadOneByOne() {
        String query = "SELECT * { ?s a <x:A> }";
        assertThat(reads(query, RDF.type.getURI(), "x:A")).isTrue();
        assertThat(reads(query, RDF.type.getURI(), "x:B")).isFalse();
    }

    @Test
    void anyPropertyMeansEverything() {
        assertThat(reads("SELECT * { ?s <x:a> ?o . ?o ?p ?q }", "h", "x:B")).isTrue();
        assertThat(reads("SELECT * { ?s !<x:a> ?o }", "h", "x:B")).isTrue();
    }

    private static boolean reads(String query, String property, String object) {
        return Reads.of(QueryFactory.create(query))
                .reads(Triple.create(
                        NodeFactory.createURI("x:s"),
                        NodeFactory.createURI(property.contains(":") ? property : "x:" + property),
                        NodeFactory.createURI(object)));
    }
}
