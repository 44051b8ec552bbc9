package senryaku.loader.fact;

import java.util.Optional;

/** The day on which a document shows a seat. */
public final class Attested {

    private static final String UNKNOWN = "unknown";

    private Attested() {}

    /** The words of the document that give the day; none if the document's own date is meant, or no day at all. */
    public static Optional<String> words(Optional<String> attestedOn) {
        return attestedOn.filter(words -> !words.equals(UNKNOWN));
    }

    /** Whether the document's own date is meant. */
    public static boolean byDocumentDate(Optional<String> attestedOn) {
        return attestedOn.isEmpty();
    }
}
