package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a form with files (RFC 7578), as far as the Graph Store Protocol has them: each is a text in a form of RDF. */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);

    /** More files in one form than anybody sends. */
    private static final int MOST_PARTS = 100;

    private static final String LINE = "\r\n";

    private Multipart() {}

    /**
     * A part.
     *
     * @param type its media type
     * @param text what it holds
     */
    record Part(String type, String text) {}

    /** @throws Refusal with 400 if it is not whole */
    static List<Part> read(String contentType, String body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refusal.of(400, "badParts");
        }
        String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        String all = LINE + body;
        String[] pieces = all.split(Pattern.quote(LINE + mark), MOST_PARTS + 3);
        if (pieces.length < 3 || pieces.length > MOST_PARTS + 2 || !pieces[pieces.length - 1].startsWith("--")) {
            throw Refusal.of(400, "badParts");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length - 1; i++) {
            parts.add(part(pieces[i]));
        }
        return parts;
    }

    private static Part part(String piece) {
        int end = piece.indexOf(LINE + LINE);
        if (!piece.startsWith(LINE) || end < 0) {
            throw Refusal.of(400, "badParts");
        }
        String type = piece.substring(0, end)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
        return new Part(WriteDoor.mediaType(type), piece.substring(end + 2 * LINE.length()));
    }
}
