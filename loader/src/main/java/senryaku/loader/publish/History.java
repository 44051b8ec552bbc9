package senryaku.loader.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The file {@code history} of a store: one {@link Event} a line, as JSON, the oldest first. Lines are only added. */
final class History {

    static final String FILE = "history";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Every byte is a character of it: a line that was damaged stays as it is, and those around it too. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Path file;
    private final Durable durable;

    History(Path store, Durable durable) {
        this.file = store.resolve(FILE);
        this.durable = durable;
    }

    /** All events; what cannot be read as one is left out, as the pointer and not the history decides. */
    List<Event> events() throws IOException {
        return lines().stream().flatMap(line -> read(line).stream()).toList();
    }

    /** Adds an event. */
    void add(Event event) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add(JSON.writeValueAsString(event));
        replace(String.join("\n", lines));
    }

    /** Takes the lines of another store's history over, if this store has none yet. */
    void adopt(String lines) throws IOException {
        if (!Files.exists(file) && !lines.isBlank()) {
            replace(lines.strip());
        }
    }

    /** Records what a crash kept from being recorded. */
    void settle(Optional<Release> current) throws IOException {
        List<Event> known = events();
        String last = known.isEmpty() ? "" : known.getLast().release();
        if (current.isPresent() && !current.get().id().equals(last)) {
            Manifest manifest = current.get().manifest();
            Event.Kind kind = known.isEmpty() ? Event.Kind.LOAD : Event.Kind.FOUND;
            add(new Event(manifest.created(), kind, manifest.id(), last));
        }
    }

    private void replace(String lines) throws IOException {
        byte[] bytes = (lines + "\n").getBytes(BYTES);
        durable.replace(file, out -> out.write(bytes));
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readString(file, BYTES)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Optional<Event> read(String line) {
        try {
            Event event = JSON.readValue(line, Event.class);
            boolean whole = event != null
                    && Stream.of(event.at(), event.kind(), event.release(), event.before())
                            .allMatch(Objects::nonNull);
            return whole ? Optional.of(event) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
