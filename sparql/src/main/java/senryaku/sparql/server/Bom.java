package senryaku.sparql.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import senryaku.sparql.export.Format;

/** The mark at the beginning of a CSV by which Excel knows UTF-8; only where {@code bom=1} asks for it, as parsers stumble over it. */
enum Bom {
    NONE,
    MARK;

    static final String PARAMETER = "bom";

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static Bom of(Call call, Format format) {
        boolean table = format == Format.CSV || format == Format.TSV;
        return table
                        && call.parameter(PARAMETER)
                                .filter(Set.of("1", "true")::contains)
                                .isPresent()
                ? MARK
                : NONE;
    }

    void write(OutputStream out) throws IOException {
        if (this == MARK) {
            out.write(UTF_8);
        }
    }

    /** What distinguishes the answer with the mark from the one without, for its tag. */
    String variant() {
        return this == MARK ? "-bom" : "";
    }
}
