package senryaku.loader.source;

/** How bad a problem is. */
public enum Severity {
    /** Nothing is loaded. */
    ERROR,
    /** Worth a look; loading goes on. */
    WARNING,
    /** A hint; nothing need be wrong. */
    NOTE
}
