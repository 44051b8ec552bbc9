package senryaku.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.fact.Id;
import senryaku.loader.fact.Span;
import senryaku.ontology.OntologyFiles;

/** JSON-LD becomes triples with our context and no other, and no triple is lost on the way. */
class JsonLdTest {

    private static final Grounds GROUNDS = new Grounds.Quoted(List.of(new Span(0, 1)));

    private final LocalContext context =
            new LocalContext(OntologyFiles.standard().context());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/context.jsonld",
                "http://127.0.0.1:1/",
                "file:///etc/passwd",
                "https://w3id.org/senryaku/other.jsonld"
            })
    void noOtherContextIsFetched(String address) {
        assertThatThrownBy(() -> context.loadDocument(URI.create(address), new DocumentLoaderOptions()))
                .isInstanceOf(JsonLdError.class);
    }

    @Test
    void theSameTripleOnTwoGroundsStaysTwo() {
        FactGraph graph = new FactGraph();
        Grounds other = new Grounds.Quoted(List.of(new Span(1, 2)));
        graph.type(GROUNDS, new Id("body:a"), "org:Organization");
        graph.type(GROUNDS, new Id("body:a"), "org:Organization");
        graph.type(other, new Id("body:a"), "org:Organization");
        assertThat(new JsonLd(context).triples(graph))
                .hasSize(2)
                .allSatisfy((grounds, triples) -> assertThat(triples).hasSize(1));
    }

    @Test
    void aTripleThatTheProcessorDropsIsNoticed() {
        FactGraph graph = new FactGraph();
        graph.type(GROUNDS, new Id("not an identifier"), "org:Organization");
        assertThatThrownBy(() -> new JsonLd(context).triples(graph)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void blankNodesGetTheSameNamesEachTime() {
        assertThat(skolem("[] a <urn:C> ; <urn:p> ( 1 [ <urn:q> 'x' ] ) ."))
                .isEqualTo(skolem("<urn:unused> <urn:p> 2 . [] <urn:p> ( 1 [ <urn:q> 'x' ] ) ; a <urn:C> ."))
                .startsWith("https://w3id.org/senryaku/.well-known/genid/");
    }

    /** The name of the node that is a C. */
    private static String skolem(String turtle) {
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        Skolem skolem = new Skolem(graph, "https://w3id.org/senryaku/.well-known/genid/");
        return graph.stream()
                .map(skolem::named)
                .filter(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().equals("urn:C"))
                .findFirst()
                .orElseThrow()
                .getSubject()
                .getURI();
    }
}
