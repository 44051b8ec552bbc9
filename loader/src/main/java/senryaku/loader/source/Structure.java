package senryaku.loader.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import senryaku.ontology.OntologyFiles;

/** Compares a YAML file with a JSON Schema of the ontology: every structural mistake at once, each with its place. */
public final class Structure {

    private final JsonNode document;
    private final JsonSchema schema;

    private Structure(JsonNode document, JsonSchema schema) {
        this.document = document;
        this.schema = schema;
    }

    /**
     * A schema of the ontology. Nothing is ever fetched from elsewhere.
     *
     * @param name of the file, such as {@code facts.schema.json}
     */
    public static Structure of(String name) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        try (InputStream bytes = OntologyFiles.open(name)) {
            JsonNode document = new JsonMapper().readTree(bytes);
            return new Structure(document, factory.getSchema(document, config));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ontology's " + name + " is no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares.
     *
     * @param misfits is told everything that does not fit: the JSON pointer of the value, and the problem
     */
    public void check(Yaml yaml, BiConsumer<String, Problem> misfits) {
        schema.validate(yaml.root())
                .forEach(message -> misfits.accept(message.getInstanceLocation().toString(), problem(yaml, message)));
    }

    private Problem problem(Yaml yaml, ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String property = Objects.requireNonNullElse(message.getProperty(), "");
        JsonNode found = Objects.requireNonNullElse(message.getInstanceNode(), yaml.root());
        JsonNode rule = Objects.requireNonNullElse(message.getSchemaNode(), yaml.root());
        Place place = yaml.place(pointer);
        return switch (message.getType()) {
            case "additionalProperties", "propertyNames" -> unknownKey(yaml, pointer, property, message);
            case "required" -> Problem.at(place, Mistake.MISSING_KEY, property, present(found));
            case "type" ->
                Problem.at(
                        place, Mistake.WRONG_TYPE, Kinds.of(found), Kinds.allowed(rule, Kinds.keys(around(message))));
            case "enum" -> notAllowed(place, found, Kinds.texts(rule));
            case "const" -> notAllowed(place, found, List.of(rule.asText()));
            case "pattern" -> Problem.at(place, Mistake.WRONG_FORM, found.asText(), form(rule.asText(), message));
            case "minLength", "minItems", "minProperties" -> Problem.at(place, Mistake.EMPTY);
            case "uniqueItems" -> Problem.at(place, Mistake.TWICE);
            default -> Problem.at(place, Mistake.STRUCTURE, message.getError());
        };
    }

    private Problem unknownKey(Yaml yaml, String pointer, String key, ValidationMessage message) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        List<String> allowed =
                Kinds.keys(document.at(JsonPointer.compile(keyword).head()));
        Place place = yaml.keyPlace(Yaml.member(pointer, key));
        return Problem.at(place, Mistake.UNKNOWN_KEY, key, String.join(", ", allowed), Nearest.hint(key, allowed));
    }

    /** An identifier is named by its kinds, another pattern by what its schema says of itself. */
    private Bilingual form(String pattern, ValidationMessage message) {
        return Kinds.form(pattern, around(message).path("description").asText(pattern));
    }

    /** The schema that a rule stands in. */
    private JsonNode around(ValidationMessage message) {
        String rule = message.getSchemaLocation().getFragment().toString();
        return document.at(JsonPointer.compile(rule).head());
    }

    private static Problem notAllowed(Place place, JsonNode found, List<String> allowed) {
        String text = found.isValueNode() ? found.asText() : found.toString();
        return Problem.at(
                place, Mistake.VALUE_NOT_ALLOWED, text, String.join(", ", allowed), Nearest.hint(text, allowed));
    }

    private static String present(JsonNode found) {
        return found.path("type").asText("");
    }
}
