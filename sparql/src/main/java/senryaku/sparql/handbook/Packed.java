package senryaku.sparql.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * What the ontology's jar holds beside the files that programs need: questions, examples and the changelog.
 *
 * @param base where the IRIs begin; those of the texts are swapped for it
 */
record Packed(String base) {

    /** The text of a file below {@code senryaku/}, such as {@code CHANGELOG.md}. */
    String text(String path) {
        try (InputStream bytes = OntologyFiles.class.getResourceAsStream("/senryaku/" + path)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace(Sen.STANDARD_BASE, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
