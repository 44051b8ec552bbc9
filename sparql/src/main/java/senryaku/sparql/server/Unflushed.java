package senryaku.sparql.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that flushes and closes nothing. Writers flush early, and what has left cannot be taken back; so a short answer
 * stays here until it is whole, and a failure still gets its own status.
 */
final class Unflushed extends FilterOutputStream {

    Unflushed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
