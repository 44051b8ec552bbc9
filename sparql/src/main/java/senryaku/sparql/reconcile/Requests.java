package senryaku.sparql.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads what clients send (section 4 and 6 of the specification); anything else is refused. */
public final class Requests {

    /** Most questions in one batch, most things in one extension. */
    public static final int MOST = 100;

    private static final int MOST_CANDIDATES = 50;
    private static final int USUAL_CANDIDATES = 5;

    /** Longest name, in UTF-16 code units. */
    private static final int LONGEST = 1000;

    private Requests() {}

    /** A request that is not as the specification says. */
    public static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message);
        }
    }

    /**
     * What is to be fetched.
     *
     * @param ids of things
     * @param properties ids of properties
     */
    record Extension(List<String> ids, List<String> properties) {}

    /** The questions of a batch, by their keys. */
    public static Map<String, Question> batch(String json) {
        JsonObject batch = object(parse(json), "queries");
        if (batch.keys().size() > MOST) {
            throw new Malformed("queries: more than %d in one batch".formatted(MOST));
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        batch.forEach((key, value) -> questions.put(key, question(object(value, key))));
        return questions;
    }

    /** One question: JSON, or the name alone. */
    public static Question single(String text) {
        return text.strip().startsWith("{")
                ? question(object(parse(text), "query"))
                : new Question(limited(text), List.of(), USUAL_CANDIDATES, List.of());
    }

    static Extension extension(String json) {
        JsonObject asked = object(parse(json), "extend");
        List<String> ids = strings(asked, "ids");
        List<String> properties = new ArrayList<>();
        for (JsonValue property : array(asked, "properties")) {
            properties.add(text(object(property, "properties"), "id"));
        }
        if (ids.size() > MOST || properties.size() > Property.ALL.size()) {
            throw new Malformed("extend: more than %d ids or %d properties".formatted(MOST, Property.ALL.size()));
        }
        return new Extension(ids, properties);
    }

    private static Question question(JsonObject asked) {
        List<Question.Condition> conditions = new ArrayList<>();
        for (JsonValue property : array(asked, "properties")) {
            JsonObject condition = object(property, "properties");
            conditions.add(new Question.Condition(text(condition, "pid"), values(condition.get("v"))));
        }
        if (conditions.size() > Property.ALL.size()) {
            throw new Malformed("properties: more than %d".formatted(Property.ALL.size()));
        }
        String text = asked.hasKey("query") ? text(asked, "query") : "";
        if (text.isBlank() && conditions.isEmpty()) {
            throw new Malformed("query: is missing");
        }
        return new Question(limited(text), types(asked.get("type")), limit(asked.get("limit")), conditions);
    }

    /** Types that we have not match nothing; that is an answer, not a mistake. */
    private static List<String> types(@Nullable JsonValue type) {
        return type == null ? List.of() : values(type);
    }

    private static int limit(@Nullable JsonValue limit) {
        if (limit == null) {
            return USUAL_CANDIDATES;
        }
        if (!limit.isNumber() || limit.getAsNumber().value().doubleValue() < 1) {
            throw new Malformed("limit: is no number from 1 on");
        }
        return (int) Math.min(MOST_CANDIDATES, limit.getAsNumber().value().doubleValue());
    }

    private static List<String> values(@Nullable JsonValue value) {
        if (value == null) {
            throw new Malformed("v: is missing");
        }
        List<String> values = new ArrayList<>();
        for (JsonValue one : value.isArray() ? value.getAsArray() : List.of(value)) {
            if (values.size() == MOST) {
                throw new Malformed("more than %d values".formatted(MOST));
            }
            if (one.isObject()) {
                values.add(text(one.getAsObject(), "id"));
            } else {
                values.add(limited(one.isString() ? one.getAsString().value() : one.toString()));
            }
        }
        return values;
    }

    private static JsonArray array(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (value == null) {
            return new JsonArray();
        }
        if (!value.isArray()) {
            throw new Malformed(key + ": is no list");
        }
        return value.getAsArray();
    }

    private static List<String> strings(JsonObject object, String key) {
        List<String> strings = new ArrayList<>();
        for (JsonValue value : array(object, key)) {
            if (!value.isString()) {
                throw new Malformed(key + ": holds something else than strings");
            }
            strings.add(value.getAsString().value());
        }
        return strings;
    }

    private static String text(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (value == null || !value.isString()) {
            throw new Malformed(key + ": is missing, or no string");
        }
        return value.getAsString().value();
    }

    private static String limited(String text) {
        if (text.length() > LONGEST) {
            throw new Malformed("a text is longer than %d characters".formatted(LONGEST));
        }
        return text;
    }

    private static JsonObject object(JsonValue value, String where) {
        if (!value.isObject()) {
            throw new Malformed(where + ": is no JSON object");
        }
        return value.getAsObject();
    }

    private static JsonValue parse(String json) {
        if (json.isBlank()) {
            throw new Malformed("no JSON: nothing is there");
        }
        try {
            return JSON.parseAny(json);
        } catch (JsonException e) {
            throw new Malformed("no JSON: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (NullPointerException e) { // so Jena's parser ends where a list breaks off
            throw new Malformed("no JSON: it breaks off");
        } catch (StackOverflowError e) {
            throw new Malformed("nested too deeply");
        }
    }
}
