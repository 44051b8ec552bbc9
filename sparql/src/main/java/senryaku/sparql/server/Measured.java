package senryaku.sparql.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that flushes and closes nothing. Writers flush early, and what has left cannot be taken back; so a short answer
 * stays here until it is whole, and a failure still gets its own status. It also measures the answer.
 */
final class Measured extends FilterOutputStream {

    /** So much is collected before it goes on, in bytes. */
    private static final int PIECE = 1 << 16;

    private final byte[] piece = new byte[PIECE];
    private final long most;
    private final Gate.Place place;
    private int held;
    private long sent;

    /**
     * @param most longest answer, in bytes
     * @param place that is given up while the reader is waited for
     */
    Measured(OutputStream out, long most, Gate.Place place) {
        super(out);
        this.most = most;
        this.place = place;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (held == PIECE) {
                pass();
            }
            int now = Math.min(left, PIECE - held);
            System.arraycopy(bytes, from, piece, held, now);
            held += now;
            from += now;
            left -= now;
        }
    }

    private void pass() throws IOException {
        sent += held;
        if (sent > most) {
            throw Refusal.of(400, "tooManyBytes", most);
        }
        place.pause();
        try {
            out.write(piece, 0, held);
        } finally {
            held = 0;
            place.resume();
        }
    }

    /** The answer is whole. */
    void finish() throws IOException {
        pass();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
