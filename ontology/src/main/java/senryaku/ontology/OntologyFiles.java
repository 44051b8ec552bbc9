package senryaku.ontology;

import java.io.InputStream;

/** The ontology's files, as they lie under {@code src/main/rdf}, read from the class path. */
public final class OntologyFiles {

    private static final String FOLDER = "/senryaku/rdf/";

    private OntologyFiles() {}

    /**
     * Opens one file.
     *
     * @param path below {@code src/main/rdf}, such as {@code senryaku.ttl}
     * @return its bytes; the caller closes it
     * @throws IllegalArgumentException if the ontology has no such file
     */
    public static InputStream open(String path) {
        InputStream bytes = OntologyFiles.class.getResourceAsStream(FOLDER + path);
        if (bytes == null) {
            throw new IllegalArgumentException("The ontology has no file " + path);
        }
        return bytes;
    }
}
