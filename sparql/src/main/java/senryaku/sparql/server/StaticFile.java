package senryaku.sparql.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the program that is sent as it is. */
final class StaticFile implements Page {

    private final String contentType;
    private final String text;

    private StaticFile(String text, String contentType) {
        this.text = text;
        this.contentType = contentType;
    }

    /** A text that does not change while the server runs. */
    static StaticFile of(String text, String contentType) {
        return new StaticFile(text, contentType);
    }

    /** A file of the pages. */
    static StaticFile web(String name, String contentType) {
        try (InputStream bytes = StaticFile.class.getResourceAsStream("/senryaku/web/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new StaticFile(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void answer(Call call) throws IOException {
        if (!call.unchanged("file")) {
            call.send(200, contentType, text);
        }
    }
}
