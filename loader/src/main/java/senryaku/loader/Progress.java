package senryaku.loader;

/**
 * What the loader has just begun.
 *
 * @param step which part of the way
 * @param subject what it works on: a source, a directory, a number of quads
 */
public record Progress(Step step, String subject) {

    /** The parts of the way, in their order. */
    public enum Step {
        /** Sources are read and their facts checked against the documents. */
        CHECK,
        /** Checked facts become quads. */
        RDF,
        /** The quads are checked against the ontology's shapes. */
        SHACL,
        /** What follows from the facts is added. */
        DERIVE,
        /** The quads are checked against the ontology's integrity rules. */
        RULES,
        /** The release is built, verified and made current. */
        PUBLISH,
        /** The store already holds exactly this. */
        UNCHANGED
    }
}
