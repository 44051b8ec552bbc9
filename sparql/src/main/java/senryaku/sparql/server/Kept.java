package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * A whole answer with status 200.
 *
 * @param headers that belong to it, without those of one connection or one request
 * @param body its bytes; a reader takes a view of its own by {@link ByteBuffer#duplicate}
 */
record Kept(HttpFields headers, ByteBuffer body) {

    /** Headers that tell one answer to a query from another. */
    private static final List<String> OWN =
            List.of("Content-Type", "Content-Disposition", "Content-Language", Answering.TRUNCATED);

    /** What the objects of an entry take besides its texts and bytes, about. */
    private static final int OBJECTS = 512;

    /** A header in memory: its objects, and a byte for each character. */
    private static final int HEADER = 64;

    /** What a page or a query has said so far, with a body. */
    static Kept of(HttpServletResponse response, ByteBuffer body) {
        HttpFields.Mutable headers = HttpFields.build();
        for (String name : OWN) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Kept(headers.asImmutable(), body);
    }

    /** What it takes in memory under a key, in bytes, about. */
    int weight(String key) {
        long weight = OBJECTS + 2L * key.length() + body.limit();
        for (HttpField header : headers) {
            weight += HEADER
                    + header.getName().length()
                    + String.valueOf(header.getValue()).length();
        }
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }
}
