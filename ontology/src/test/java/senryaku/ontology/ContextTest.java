package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The context, as any JSON-LD 1.1 processor reads it. */
class ContextTest {

    private static final URI CONTEXT = URI.create(Sen.STANDARD_BASE + "context.jsonld");

    /** Nothing is fetched: the context is the one of this build. */
    private static final DocumentLoader LOCAL = (iri, options) -> {
        assertThat(iri).isEqualTo(CONTEXT);
        return context();
    };

    @ParameterizedTest
    @ValueSource(strings = {"facts", "read"})
    void documentMeansTheseTriples(String name) throws JsonLdError {
        Model expected = Cases.model(Cases.path("context/" + name + ".ttl"));
        Model actual = triples(expand(document(name)));
        assertThat(actual.isIsomorphicWith(expected))
                .as(
                        "too much: %s%nmissing: %s",
                        actual.difference(expected).listStatements().toList(),
                        expected.difference(actual).listStatements().toList())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "read"})
    void compactedDocumentMeansTheSame(String name) throws JsonLdError {
        JsonStructure expanded = expand(document(name));
        JsonObject compacted = JsonLd.compact(JsonDocument.of(expanded), CONTEXT.toString())
                .loader(LOCAL)
                .get();
        assertThat(triples(expand(JsonDocument.of(compacted))).isIsomorphicWith(triples(expanded)))
                .as(compacted.toString())
                .isTrue();
    }

    @Test
    void compactedFactsReadLikeTheOnesACuratorWrites() throws JsonLdError {
        JsonObject compacted = JsonLd.compact(JsonDocument.of(expand(document("facts"))), CONTEXT.toString())
                .loader(LOCAL)
                .get();
        JsonObject membership = compacted.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                .filter(fact -> fact.getString("type").equals("Membership"))
                .findFirst()
                .orElseThrow();
        assertThat(membership.getString("id")).isEqualTo("membership:ai-japan.kitano-hiroaki");
        assertThat(membership.getString("role")).isEqualTo("role:chair");
        assertThat(membership.getString("member")).isEqualTo("person:kitano-hiroaki");
        assertThat(membership.getString("roleTitle")).isEqualTo("会長");
    }

    private static Document document(String name) throws JsonLdError {
        return JsonDocument.of(new StringReader(Cases.text(Cases.path("context/" + name + ".json"))));
    }

    private static Document context() throws JsonLdError {
        return JsonDocument.of(new StringReader(OntologyFiles.standard().context()));
    }

    private static JsonStructure expand(Document document) throws JsonLdError {
        return JsonLd.expand(document).loader(LOCAL).get();
    }

    private static Model triples(JsonStructure expanded) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(expanded.toString(), Lang.JSONLD11).parse(model);
        return model;
    }
}
