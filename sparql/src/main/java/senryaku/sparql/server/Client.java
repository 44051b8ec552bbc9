package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: an address, or the first half of one of IPv6, as a household or an office has all of the second half.
 *
 * @param name the address
 * @param limited whether the limits for one client hold: not for this machine itself, where everybody would be one
 */
record Client(String name, boolean limited) {

    private static final int IPV6 = 16;

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+");

    /** @param header the header in which a proxy names the client; of several names the last one is the proxy's own */
    static Client of(HttpServletRequest request, Optional<String> header) {
        return of(request.getRemoteAddr(), header, request::getHeader);
    }

    /** The same, of an address and a way to the headers. */
    static Client of(String address, Optional<String> header, Function<String, @Nullable String> headers) {
        Optional<String> named = header.flatMap(name -> Optional.ofNullable(headers.apply(name)))
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(value -> value.matches("[0-9a-fA-F.:]{2,45}"));
        return of(named.orElse(address));
    }

    static Client of(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return new Client("unknown", true);
        }
        try {
            InetAddress known = InetAddress.getByName(address);
            byte[] bytes = known.getAddress();
            String name = bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, IPV6 / 2) : known.getHostAddress();
            return new Client(name, !known.isLoopbackAddress());
        } catch (UnknownHostException e) {
            return new Client("unknown", true);
        }
    }
}
