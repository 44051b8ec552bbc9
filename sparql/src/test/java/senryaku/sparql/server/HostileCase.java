package senryaku.sparql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import senryaku.sparql.cli.WritableServer;

/**
 * One case of the folder {@code hostile}: what is sent, and what must come back. In its text {@code {{9*x}}} is nine times x, in
 * which {@code §} is 0 to 8,
 * and {@code {{canary}}} a listener that nobody may reach.
 *
 * @param send QUERY (the body is the query), RAW (the body is the request), or METHOD ADDRESS, type of the body, headers
 * @param status what may come back; {@code cut} is a broken connection
 * @param without what the answer must not hold; may be empty
 */
record HostileCase(String family, String name, String send, Set<String> status, String without, String body) {

    private static final Pattern REPEATED = Pattern.compile("(?s)\\{\\{(\\d+)\\*(.*?)}}(?!})");

    private static final String PAIR = Base64.getEncoder()
            .encodeToString((WritableServer.USER + ":" + WritableServer.PASSWORD).getBytes(StandardCharsets.UTF_8));

    static List<HostileCase> all(Path folder, int port) {
        try (Stream<Path> files = Files.list(folder)) {
            List<HostileCase> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String family = file.getFileName().toString().replace(".txt", "");
                for (String text : Files.readString(file).split("(?m)^=== ", -1)) {
                    if (!text.isBlank()) {
                        cases.add(read(family, text, port));
                    }
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileCase read(String family, String text, int port) {
        int blank = text.indexOf("\n\n");
        String[] head = text.substring(0, blank).split("\n", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] pair = head[i].split(": ", 2);
            values.put(pair[0], pair[1]);
        }
        return new HostileCase(
                family,
                head[0],
                expanded(values.get("send"), port),
                Set.of(values.get("status").split(" ", -1)),
                values.getOrDefault("without", ""),
                expanded(text.substring(blank + 2).stripTrailing(), port));
    }

    private static String expanded(String text, int port) {
        String placed = text.replace("{{canary}}", "127.0.0.1:" + port)
                .replace("{{port}}", Integer.toString(port))
                .replace("{{authorised}}", "Authorization:Basic~" + PAIR);
        Matcher unicode = Pattern.compile("\\\\u([0-9a-f]{4})").matcher(placed);
        String read = placed.contains("HTTP/1.1") || placed.startsWith("\\u")
                ? unicode.replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))))
                : placed;
        return REPEATED.matcher(read)
                .replaceAll(
                        match -> Matcher.quoteReplacement(repeated(match.group(2), Integer.parseInt(match.group(1)))));
    }

    private static String repeated(String text, int times) {
        return text.contains("§")
                ? IntStream.range(0, times)
                        .mapToObj(number -> text.replace("§", Integer.toString(number)))
                        .collect(Collectors.joining())
                : text.repeat(times);
    }

    @Override
    public String toString() {
        return family + ": " + name;
    }
}
