package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the two schemas accept and refuse, and at which place. */
class SchemaTest {

    private static final JsonSchema FACTS = schema(OntologyFiles.factsSchema());
    private static final JsonSchema SOURCE = schema(OntologyFiles.sourceSchema());

    static List<Path> badFacts() {
        return Cases.files("schema/facts", ".json");
    }

    static List<Path> badSources() {
        return Cases.files("schema/source", ".json");
    }

    @Test
    void acceptsFactsOfEveryKindWithEveryKey() {
        JsonNode facts = json(Cases.path("context/facts.json"));
        assertThat(FACTS.validate(facts)).isEmpty();
        Set<String> types = new TreeSet<>();
        facts.get("facts").forEach(fact -> types.add(fact.get("type").asText()));
        assertThat(types).containsExactlyInAnyOrderElementsOf(types());
    }

    @Test
    void acceptsASource() {
        assertThat(SOURCE.validate(json(Cases.path("schema/source.json")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badFacts")
    void refusesBadFactsAtTheirPlaceAndNowhereElse(Path bad) {
        assertRefused(FACTS, bad);
    }

    @ParameterizedTest
    @MethodSource("badSources")
    void refusesABadSourceAtItsPlaceAndNowhereElse(Path bad) {
        assertRefused(SOURCE, bad);
    }

    @Test
    void namesTheUnknownKey() {
        JsonNode bad = json(Cases.path("schema/facts/unknown-key.json")).get("document");
        assertThat(FACTS.validate(bad))
                .extracting(ValidationMessage::getProperty)
                .containsExactly("labell");
    }

    private static void assertRefused(JsonSchema schema, Path bad) {
        JsonNode mistake = json(bad);
        assertThat(schema.validate(mistake.get("document")))
                .as(bad.toString())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.getInstanceLocation().toString())
                        .as(message.getMessage())
                        .isEqualTo(mistake.get("at").asText()));
    }

    private static List<String> types() {
        JsonNode types = FACTS.getSchemaNode().at("/$defs/Fact/properties/type/enum");
        return StreamSupport.stream(types.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonSchema schema(String text) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
    }

    private static JsonNode json(Path path) {
        try {
            return new ObjectMapper().readTree(Cases.text(path));
        } catch (JsonProcessingException e) {
            throw new AssertionError(path + " is not JSON", e);
        }
    }
}
