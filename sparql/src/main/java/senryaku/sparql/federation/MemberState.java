package senryaku.sparql.federation;

import java.util.Locale;

/** How a member fared in one query. */
public enum MemberState {
    /** It answered all that it was asked. */
    OK,
    /** It was not needed. */
    NOT_ASKED,
    /** It answered as many rows as it ever gives; there may be more. */
    TRUNCATED,
    /** It did not answer in its time. */
    TIMEOUT,
    /** Nobody answers at its address, or the connection broke. */
    UNREACHABLE,
    /** It wants other credentials, or forbids: 401, 403. */
    FORBIDDEN,
    /** It failed again and again, or asked for a pause: it is not asked for a while. */
    RESTING,
    /** Its name leads to this machine or into a private network, and nobody configured that. */
    PRIVATE,
    /** It was asked too often: 429. */
    THROTTLED,
    /** It points to another address; that is never followed. */
    REDIRECT,
    /** It answered with another status than 200. */
    ERROR,
    /** What it sent is no SPARQL result in JSON. */
    BAD_ANSWER,
    /** Its answer is longer than is read. */
    TOO_LARGE;

    /** The word in headers and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something of the member is missing in the answer. */
    public boolean isLoss() {
        return this != OK && this != NOT_ASKED;
    }
}
