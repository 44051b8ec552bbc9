package senryaku.sparql.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells the address of a store from a directory. */
final class StoreAddress {

    private StoreAddress() {}

    /** The address, if it is one; empty for a directory. What only looks like an address is a wrong call. */
    static Optional<URI> of(String place) {
        if (place.isBlank()) {
            throw Failure.of(Failure.CALL, "badTarget", shown(place));
        }
        if (!place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(place);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            throw Failure.of(Failure.CALL, "badTarget", shown(place));
        }
        throw Failure.of(Failure.CALL, "badTarget", shown(place));
    }

    /** An address as messages may show it: without the password that somebody wrote into it. */
    static String shown(String address) {
        return address.replaceFirst("//[^/]*@", "//…@");
    }

    /** A name for a directory that belongs to an address: readable, and another for each. */
    static Path folder(URI address) {
        String readable = address.toString().replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "_");
        return Path.of(readable + "-" + Integer.toHexString(address.toString().hashCode()));
    }
}
