package senryaku.loader.publish;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * A moment in which another release became the current one.
 *
 * @param at when: an instant as in {@code 2026-11-23T08:10:00Z}
 * @param kind by what
 * @param release that became current
 * @param before the release that was current until then; empty if there was none, or it could not be read
 * @param by the user who wrote over HTTP; empty for all other kinds
 */
public record Event(
        String at,
        Kind kind,
        String release,
        String before,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String by) {

    Event(String at, Kind kind, String release, String before) {
        this(at, kind, release, before, "");
    }

    /** By what a release becomes current. */
    public enum Kind {
        /** It was built of sources. */
        LOAD,
        /** Somebody wrote over HTTP. */
        WRITE,
        /** Somebody went back to it. */
        ROLLBACK,
        /** It was brought back from a backup. */
        RESTORE,
        /** It was found to be current without a record of how, as after a crash between the switch and its record. */
        FOUND
    }
}
