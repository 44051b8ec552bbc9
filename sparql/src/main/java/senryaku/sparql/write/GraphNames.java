package senryaku.sparql.write;

/**
 * Which graphs may be written over HTTP. Those of sources, of evidence, of curation, of what is derived, and of the ontology
 * are made by {@code load} alone, so that every statement in them keeps its ground.
 *
 * @param base what our own IRIs begin with; ends in a slash
 */
public record GraphNames(String base) {

    private static final String FOLDER = "data/";

    /** The graph that is meant where none is named. In a query it is one of those that make up the default graph. */
    public String unnamed() {
        return base + FOLDER + "default";
    }

    /** The graph that the address {@code /data/PATH} identifies (Graph Store Protocol, section 4.1). */
    public String direct(String path) {
        return base + FOLDER + path;
    }

    /** The path under {@code /data/} that identifies a graph; empty if none does. */
    public String path(String graph) {
        return graph.startsWith(base + FOLDER) ? graph.substring(base.length() + FOLDER.length()) : "";
    }

    /** Whether callers may write a graph: any with a foreign name, and those below {@code data/}. */
    public boolean isWritable(String graph) {
        return !graph.startsWith(base) || !path(graph).isEmpty();
    }
}
