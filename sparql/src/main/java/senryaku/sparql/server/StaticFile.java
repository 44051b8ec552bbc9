package senryaku.sparql.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import senryaku.ontology.OntologyFiles;

/** A file of the program that is sent as it is. */
final class StaticFile implements Page {

    private final String contentType;
    private final String text;

    private StaticFile(String contentType, InputStream bytes) {
        this.contentType = contentType;
        try (bytes) {
            this.text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the pages. */
    static StaticFile web(String name, String contentType) {
        InputStream bytes = StaticFile.class.getResourceAsStream("/senryaku/web/" + name);
        if (bytes == null) {
            throw new IllegalStateException("the program lacks its file " + name);
        }
        return new StaticFile(contentType, bytes);
    }

    /** A file of the ontology. */
    static StaticFile ontology(String name, String contentType) {
        return new StaticFile(contentType, OntologyFiles.open(name));
    }

    @Override
    public void answer(Call call) throws IOException {
        if (!call.unchanged("file")) {
            call.send(200, contentType, text);
        }
    }
}
