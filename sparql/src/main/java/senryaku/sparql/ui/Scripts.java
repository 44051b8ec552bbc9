package senryaku.sparql.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scripts of the pages. Their addresses name their content, so that a browser may keep them for ever. */
public final class Scripts {

    /** Where they are served. */
    public static final String FOLDER = "/scripts/";

    private static final List<String> NAMES = List.of(
            "editor.js",
            "graph.js",
            "network.js",
            "suggest.js",
            "cytoscape.min.js",
            "layout-base.js",
            "cose-base.js",
            "cytoscape-fcose.js");
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();
    private static final String EDITION;

    static {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                byte[] content = read(name);
                digest.update(content);
                FILES.put(name, content);
            }
            EDITION = HexFormat.of().formatHex(digest.digest(), 0, 8) + "/";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Scripts() {}

    /** The address of a script, such as {@code /scripts/0a1b2c3d4e5f6071/editor.js}. */
    public static String address(String name) {
        return FOLDER + EDITION + name;
    }

    /** The script at an address; absent for an unknown name or the content of another program. */
    public static Optional<byte[]> at(String address) {
        String folder = FOLDER + EDITION;
        return address.startsWith(folder)
                ? Optional.ofNullable(FILES.get(address.substring(folder.length())))
                : Optional.empty();
    }

    private static byte[] read(String name) {
        try (InputStream bytes = Scripts.class.getResourceAsStream("/senryaku/web/scripts/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its script " + name);
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
