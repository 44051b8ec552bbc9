package senryaku.sparql.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A stream that flushes and closes nothing. Writers flush early, and what has left cannot be taken back; so an answer stays
 * here until it is whole or too long to be held, and a failure still gets its own status. It also measures the answer.
 */
final class Measured extends OutputStream {

    /** So much of every answer is held back, in bytes. */
    private static final int LEAST = 1 << 17;

    /** What is longer is collected in pieces of this size before it goes on, in bytes. */
    private static final int PIECE = 1 << 16;

    private static final int FIRST = 1 << 13;

    private final OutputStream out;
    private final long most;
    private final Gate.Place place;
    private final AnswerCache purse;
    private final Consumer<Optional<ByteBuffer>> whole;
    private final int hold;
    private byte[] piece = new byte[FIRST];
    private int held;
    private long sent;
    private long borrowed;

    /**
     * @param place that is given up while the reader is waited for
     * @param whole gets all of the answer before anything is sent; nothing, as soon as the answer is too long for that
     */
    Measured(OutputStream out, Governor governor, Gate.Place place, Consumer<Optional<ByteBuffer>> whole) {
        this.out = out;
        this.most = governor.caps().answer();
        this.place = place;
        this.purse = governor.answers();
        this.whole = whole;
        this.hold = Math.max(purse.largest(), LEAST);
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
            if (held == piece.length && !grow()) {
                pass();
            }
            int now = Math.min(left, piece.length - held);
            System.arraycopy(bytes, from, piece, held, now);
            held += now;
            from += now;
            left -= now;
        }
    }

    /** More room for what is held back, unless something has left already. */
    private boolean grow() {
        int length = Math.min(hold, 2 * piece.length);
        if (sent > 0 || length == piece.length || (length > LEAST && !borrow(length - piece.length))) {
            return false;
        }
        piece = Arrays.copyOf(piece, length);
        return true;
    }

    private boolean borrow(int bytes) {
        boolean lent = purse.lend(bytes);
        borrowed += lent ? bytes : 0;
        return lent;
    }

    private void pass() throws IOException {
        if (sent == 0) {
            whole.accept(Optional.empty());
        }
        measure();
        send(piece, held);
        held = 0;
        if (piece.length != PIECE) {
            piece = new byte[PIECE];
            giveBack();
        }
    }

    private void measure() {
        sent += held;
        if (sent > most) {
            throw Refusal.of(400, "tooManyBytes", most);
        }
    }

    private void send(byte[] bytes, int length) throws IOException {
        place.pause();
        try {
            out.write(bytes, 0, length);
        } finally {
            place.resume();
        }
    }

    /** The answer is made. */
    void finish() throws IOException {
        if (sent > 0) {
            pass();
            return;
        }
        measure();
        byte[] all = Arrays.copyOf(piece, held);
        whole.accept(Optional.of(ByteBuffer.wrap(all)));
        send(all, all.length);
    }

    private void giveBack() {
        purse.giveBack(borrowed);
        borrowed = 0;
    }

    @Override
    public void flush() {}

    /** Gives back what was borrowed; the stream behind stays open. */
    @Override
    public void close() {
        giveBack();
    }
}
