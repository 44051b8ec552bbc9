package senryaku.sparql.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** One folder of the class path, in a jar or on disk. It is asked for by its name; the class path is not scanned. */
final class ClassPathFolder {

    private ClassPathFolder() {}

    /**
     * Reads the files directly within a folder.
     *
     * @param folder such as {@code senryaku/queries/}, with its slash
     * @param ending of the files wanted
     * @return texts by path, sorted; empty if there is no such folder
     */
    static SortedMap<String, String> read(ClassLoader loader, String folder, String ending) {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    readJar(jar, folder, ending, texts);
                } else {
                    readDisk(Path.of(new URI(url.toString())), folder, ending, texts);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new UncheckedIOException(new IOException("cannot read " + folder + " from the class path", e));
        }
        return texts;
    }

    private static void readJar(JarURLConnection jar, String folder, String ending, Map<String, String> texts)
            throws IOException {
        jar.setUseCaches(false);
        try (JarFile file = jar.getJarFile()) {
            for (String path : file.stream().map(entry -> entry.getName()).toList()) {
                if (isIn(path, folder, ending)) {
                    try (InputStream bytes = file.getInputStream(file.getJarEntry(path))) {
                        texts.put(path, utf8(path, bytes.readAllBytes()));
                    }
                }
            }
        }
    }

    private static void readDisk(Path disk, String folder, String ending, Map<String, String> texts)
            throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            for (Path file : files.toList()) {
                String path = folder + file.getFileName();
                if (isIn(path, folder, ending)) {
                    texts.put(path, utf8(path, Files.readAllBytes(file)));
                }
            }
        }
    }

    private static boolean isIn(String path, String folder, String ending) {
        return path.startsWith(folder) && path.endsWith(ending) && path.indexOf('/', folder.length()) < 0;
    }

    private static String utf8(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new QueryFileException(path, 1, 1, "the file is not UTF-8");
        }
    }
}
