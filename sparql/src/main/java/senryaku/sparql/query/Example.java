package senryaku.sparql.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call of a saved query that gives an answer.
 *
 * @param values of the parameters that are set, by name and in the order of the header
 * @param question what this call asks, in plain words
 */
public record Example(Map<String, String> values, Bilingual question) {

    /** The values as the query part of an address, with the question mark; empty if there are none. */
    public String address() {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
