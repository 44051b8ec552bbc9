package senryaku.loader.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads a register: records of ROR, as JSON lines or one array, of its schemas 1 and 2; or a table with a heading, as CSV.
 *
 * @see <a href="https://ror.readme.io/docs/ror-data-structure">ROR data structure</a>
 */
public final class Register {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The columns of a table by what they hold, where nothing else is said. */
    public static final Map<String, String> COLUMNS =
            Map.of("id", "id", "name", "name", "kana", "kana", "alias", "alias", "place", "place");

    private Register() {}

    /**
     * All records.
     *
     * @param columns the headings of a table by what is in them: {@code id}, {@code name}, {@code kana}, {@code alias}
     *     (several, separated by {@code |}) and {@code place}
     * @throws RegisterException if the file is none of these
     */
    public static List<Organisation> read(Path file, Map<String, String> columns) {
        String name = String.valueOf(file.getFileName());
        try (InputStream bytes = open(file, name)) {
            return name.replaceFirst("\\.gz$", "").endsWith(".csv") ? table(bytes, columns) : ror(bytes);
        } catch (JsonProcessingException e) {
            throw new RegisterException(file, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new RegisterException(file, 1, String.valueOf(e.getMessage()));
        }
    }

    private static InputStream open(Path file, String name) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static List<Organisation> ror(InputStream bytes) throws IOException {
        List<Organisation> records = new ArrayList<>();
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(bytes)) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                if (node.isArray()) {
                    for (JsonNode one : node) {
                        records.add(record(one));
                    }
                } else {
                    records.add(record(node));
                }
            }
        }
        return records;
    }

    private static Organisation record(JsonNode node) throws IOException {
        String id = node.path("id").asText();
        Set<String> names = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        if (node.has("names")) {
            node.path("names").forEach(name -> names.add(name.path("value").asText()));
            node.path("locations")
                    .forEach(place -> places.add(
                            place.path("geonames_details").path("name").asText()));
        } else {
            names.add(node.path("name").asText());
            node.path("labels").forEach(label -> names.add(label.path("label").asText()));
            node.path("aliases").forEach(alias -> names.add(alias.asText()));
            node.path("acronyms").forEach(acronym -> names.add(acronym.asText()));
            node.path("addresses")
                    .forEach(place -> places.add(place.path("city").asText()));
        }
        names.remove("");
        places.remove("");
        if (id.isEmpty() || names.isEmpty()) {
            throw new IOException("a record without id or name");
        }
        return new Organisation(
                id,
                List.copyOf(names),
                List.copyOf(places),
                node.path("status").asText("active").equals("active"));
    }

    private static List<Organisation> table(InputStream bytes, Map<String, String> columns) throws IOException {
        List<List<String>> rows = Csv.rows(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        if (rows.isEmpty()) {
            throw new IOException("no heading");
        }
        Map<String, Integer> heading = new LinkedHashMap<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            heading.put(rows.getFirst().get(i).strip(), i);
        }
        for (String needed : List.of("id", "name")) {
            if (!heading.containsKey(columns.getOrDefault(needed, needed))) {
                throw new IOException("no column \"" + columns.getOrDefault(needed, needed) + "\"");
            }
        }
        List<Organisation> records = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Set<String> names = new LinkedHashSet<>();
            names.add(cell(row, heading, columns, "name"));
            names.add(cell(row, heading, columns, "kana"));
            names.addAll(List.of(cell(row, heading, columns, "alias").split("\\|", -1)));
            names.remove("");
            String place = cell(row, heading, columns, "place");
            records.add(new Organisation(
                    cell(row, heading, columns, "id"),
                    List.copyOf(names),
                    place.isEmpty() ? List.of() : List.of(place),
                    true));
        }
        return records;
    }

    private static String cell(
            List<String> row, Map<String, Integer> heading, Map<String, String> columns, String what) {
        Integer column = heading.get(columns.getOrDefault(what, what));
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }
}
