package senryaku.sparql.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Gives the place among those who work up while a reader is waited for. */
final class Yielding extends FilterOutputStream {

    private final Gate.Place place;

    Yielding(OutputStream out, Gate.Place place) {
        super(out);
        this.place = place;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        place.pause();
        try {
            out.write(bytes, offset, length);
        } finally {
            place.resume();
        }
    }
}
