package senryaku.sparql.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept, with as little work of its own as can be: it shares the processors with those it measures. */
final class Client implements AutoCloseable {

    /** In milliseconds. */
    private static final int LONGEST = 120_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] part = new byte[1 << 16];

    Client(URI server) throws IOException {
        socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** A request as it goes over the wire. */
    static byte[] request(URI server, String path, String accept) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\n\r\n"
                .formatted(path, server.getAuthority(), accept)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends a request and reads its answer to the end.
     *
     * @return the bytes of its body
     * @throws IOException if the answer is no success
     */
    long send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String first = line();
        if (!first.contains(" 200 ")) {
            throw new IOException(first);
        }
        long length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        return length >= 0 ? skip(length) : chunks();
    }

    /** How long an answer takes, in milliseconds. */
    double timed(byte[] request) throws IOException {
        long now = System.nanoTime();
        long unused = send(request);
        return (System.nanoTime() - now) / 1e6;
    }

    private long chunks() throws IOException {
        long all = 0;
        long length = size();
        while (length > 0) {
            all += skip(length);
            line();
            length = size();
        }
        line();
        return all;
    }

    private long size() throws IOException {
        return Long.parseLong(
                line().toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip(), 16);
    }

    private long skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(part, 0, (int) Math.min(left, part.length));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
        return length;
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                part[length++] = (byte) next;
            }
        }
        return new String(part, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
