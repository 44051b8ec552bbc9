package senryaku.sparql.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        return find(path).orElseThrow(() -> new IllegalStateException("the program lacks its file " + path));
    }

    /** The text of a file that need not be there. */
    Optional<String> find(String path) {
        try (InputStream bytes = OntologyFiles.class.getResourceAsStream("/senryaku/" + path)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace(Sen.STANDARD_BASE, base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
