package senryaku.sparql.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import senryaku.ontology.search.Folding;
import senryaku.sparql.query.Language;

/** Writes what clients read (version 0.2 of the specification). */
public final class Answers {

    private final Matching matching;
    private final Knowledge knowledge;
    private final String base;

    /** @param base what the IRIs of the data begin with */
    public Answers(Matching matching, Knowledge knowledge, String base) {
        this.matching = matching;
        this.knowledge = knowledge;
        this.base = base;
    }

    /**
     * What this service can do (section 3).
     *
     * @param server address of the server as the client called it, without a slash at its end
     */
    public JsonObject manifest(String server, Language language) {
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.2");
        manifest.put("versions", versions);
        manifest.put("name", language == Language.JA ? "戦略 Senryaku" : "Senryaku 戦略");
        manifest.put("identifierSpace", base + "id/");
        manifest.put("schemaSpace", base + "ontology#");
        manifest.put("documentation", server + "/");
        manifest.put("defaultTypes", types(Type.ALL, language));
        manifest.put("view", entry("url", server + "/id/{{id}}"));
        JsonObject preview = entry("url", server + "/reconcile/preview?id={{id}}&lang=" + language.tag());
        preview.put("width", 400);
        preview.put("height", 200);
        manifest.put("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String what : List.of("entity", "property", "type")) {
            suggest.put(what, service(server, "/reconcile/suggest/" + what));
        }
        manifest.put("suggest", suggest);
        JsonObject extend = new JsonObject();
        extend.put("propose_properties", service(server, "/reconcile/properties"));
        extend.put("property_settings", new JsonArray());
        manifest.put("extend", extend);
        return manifest;
    }

    /** The candidates for each question of a batch (section 4). */
    public JsonObject batch(Map<String, Question> questions, Language language) {
        JsonObject answer = new JsonObject();
        questions.forEach((key, question) -> answer.put(key, single(question, language)));
        return answer;
    }

    /** The candidates for one question. */
    public JsonObject single(Question question, Language language) {
        JsonArray result = new JsonArray();
        for (Candidate candidate : matching.candidates(question, language)) {
            JsonObject one = new JsonObject();
            one.put("id", candidate.id());
            one.put("name", candidate.name());
            one.put("description", candidate.description());
            one.put("score", JsonNumber.value(candidate.score()));
            one.put("match", candidate.match());
            one.put("type", typesOf(candidate, language));
            JsonArray features = new JsonArray();
            candidate.features().forEach((id, value) -> {
                JsonObject feature = entry("id", id);
                feature.put("value", JsonNumber.value(value));
                features.add(feature);
            });
            one.put("features", features);
            result.add(one);
        }
        return entry("result", result);
    }

    /** Things for a field that somebody types into (section 5). */
    public JsonObject entities(String typed, Language language) {
        JsonArray result = new JsonArray();
        for (Candidate candidate : matching.suggestions(typed, List.of(), 20, language)) {
            JsonObject one = entry("id", candidate.id());
            one.put("name", candidate.name());
            one.put("description", candidate.description());
            one.put("notable", typesOf(candidate, language));
            result.add(one);
        }
        return entry("result", result);
    }

    /** Types for a field that somebody types into. */
    public JsonObject types(String typed, Language language) {
        List<Type> found = Type.ALL.stream()
                .filter(type ->
                        fits(typed, type.id(), type.name().ja(), type.name().en()))
                .toList();
        return entry("result", types(found, language));
    }

    /** Properties for a field that somebody types into. */
    public JsonObject properties(String typed, Language language) {
        List<Property> found = Property.ALL.stream()
                .filter(property -> fits(
                        typed,
                        property.id(),
                        property.name().ja(),
                        property.name().en()))
                .toList();
        return entry("result", list(found, language));
    }

    /** The properties of a type that can be fetched (section 6.1). */
    public JsonObject proposed(Optional<String> type, int limit, Language language) {
        JsonObject answer = new JsonObject();
        type.ifPresent(id -> answer.put("type", id));
        answer.put("limit", limit);
        answer.put("properties", list(Property.of(type).stream().limit(limit).toList(), language));
        return answer;
    }

    /** The values of some properties of some things (section 6.2). What nobody knows has no values. */
    public JsonObject extension(String json, Language language) {
        Requests.Extension asked = Requests.extension(json);
        List<String> ids = asked.ids().stream()
                .filter(id -> id.matches("[a-z]+/[A-Za-z0-9._-]+"))
                .toList();
        JsonObject rows = new JsonObject();
        asked.ids().forEach(id -> rows.put(id, new JsonObject()));
        JsonArray meta = new JsonArray();
        for (String id : asked.properties()) {
            Optional<Property> property = Property.of(id);
            JsonObject head = entry("id", id);
            head.put("name", property.map(known -> known.name().in(language)).orElse(id));
            meta.add(head);
            Map<String, List<Knowledge.Value>> values =
                    property.map(known -> knowledge.values(known, ids)).orElse(Map.of());
            asked.ids().forEach(thing -> {
                JsonArray cells = new JsonArray();
                values.getOrDefault(thing, List.of()).forEach(value -> cells.add(cell(value, language)));
                rows.get(thing).getAsObject().put(id, cells);
            });
        }
        JsonObject answer = entry("meta", meta);
        answer.put("rows", rows);
        return answer;
    }

    /** One of our things as such, anything else as text. */
    private JsonObject cell(Knowledge.Value value, Language language) {
        Node node = value.node();
        if (node.isLiteral()) {
            return entry("str", node.getLiteralLexicalForm());
        }
        if (!node.isURI() || !knowledge.isOurs(node.getURI())) {
            return entry("str", node.toString());
        }
        String id = knowledge.id(node.getURI());
        JsonObject cell = entry("id", id);
        List<String> names = value.names();
        cell.put("name", names.isEmpty() ? id : language == Language.JA ? names.getFirst() : names.getLast());
        return cell;
    }

    private static JsonArray typesOf(Candidate candidate, Language language) {
        return types(Type.of(candidate.type()).stream().toList(), language);
    }

    private static JsonArray types(List<Type> types, Language language) {
        JsonArray list = new JsonArray();
        for (Type type : types) {
            JsonObject one = entry("id", type.id());
            one.put("name", type.name().in(language));
            list.add(one);
        }
        return list;
    }

    private static JsonArray list(List<Property> properties, Language language) {
        JsonArray list = new JsonArray();
        for (Property property : properties) {
            JsonObject one = entry("id", property.id());
            one.put("name", property.name().in(language));
            list.add(one);
        }
        return list;
    }

    private static boolean fits(String typed, String... names) {
        for (String name : names) {
            if (Folding.letters(name).contains(Folding.letters(typed))) {
                return true;
            }
        }
        return false;
    }

    private static JsonObject service(String server, String path) {
        JsonObject service = entry("service_url", server);
        service.put("service_path", path);
        return service;
    }

    private static JsonObject entry(String key, String value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static JsonObject entry(String key, JsonValue value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    /** What a preview shows: label of a property and its values; those without values are left out. */
    public Map<String, List<String>> preview(String id, Language language) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        String kind = id.replaceFirst("/.*", "");
        for (Property property : Property.of(Optional.of(kind))) {
            List<String> words = knowledge.values(property, List.of(id)).getOrDefault(id, List.of()).stream()
                    .map(value -> value.words().isEmpty()
                            ? value.node().toString()
                            : language == Language.JA
                                    ? value.words().getFirst()
                                    : value.words().getLast())
                    .distinct()
                    .limit(8)
                    .toList();
            if (!words.isEmpty()) {
                shown.put(property.name().in(language), words);
            }
        }
        return shown;
    }
}
