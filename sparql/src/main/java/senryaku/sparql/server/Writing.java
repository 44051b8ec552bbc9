package senryaku.sparql.server;

import senryaku.sparql.write.Keyring;
import senryaku.sparql.write.Publisher;

/**
 * That callers may write.
 *
 * @param keys of those who may
 * @param publisher makes releases of what they write
 * @param upload longest body that is read, in bytes
 */
public record Writing(Keyring keys, Publisher publisher, int upload) {

    /** 64 MiB: about half a million triples. */
    public static final int DEFAULT_UPLOAD = 64 << 20;
}
