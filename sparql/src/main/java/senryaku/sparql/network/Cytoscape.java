package senryaku.sparql.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cytoscape.js JSON, which Cytoscape desktop reads as {@code .cyjs} and cytoscape.js takes as it is. */
final class Cytoscape {

    private static final JsonFactory JSON = new JsonFactory();

    private final Network network;
    private final JsonGenerator json;

    private Cytoscape(Network network, JsonGenerator json) {
        this.network = network;
        this.json = json;
    }

    static void write(Network network, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        new Cytoscape(network, json).write();
        json.flush();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("format_version", "1.0");
        json.writeStringField("generated_by", "senryaku");
        json.writeStringField("target_cytoscapejs_version", "~3");
        json.writeObjectFieldStart("data");
        json.writeStringField("name", "Senryaku");
        json.writeStringField("shared_name", "Senryaku");
        json.writeEndObject();
        json.writeObjectFieldStart("elements");
        json.writeArrayFieldStart("nodes");
        for (Vertex node : network.nodes()) {
            node(node);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        for (Edge edge : network.edges()) {
            edge(edge);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void node(Vertex node) throws IOException {
        begin(node.id(), node.label());
        values(network.nodeColumns(), node.values());
        end();
    }

    private void edge(Edge edge) throws IOException {
        begin(edge.id(), edge.label());
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        json.writeStringField("interaction", edge.interaction());
        json.writeStringField("shared_interaction", edge.interaction());
        optional("start", edge.start());
        optional("end", edge.end());
        values(network.edgeColumns(), edge.values());
        end();
    }

    private void begin(String id, String label) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", id);
        json.writeStringField("name", label);
        json.writeStringField("shared_name", label);
        json.writeStringField("label", label);
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void values(List<Column> columns, Map<String, String> values) throws IOException {
        for (Column column : columns) {
            String value = values.getOrDefault(column.name(), "");
            if (value.isEmpty()) {
                continue;
            }
            switch (column.type()) {
                case BOOLEAN -> json.writeBooleanField(column.name(), Boolean.parseBoolean(value));
                case LONG -> json.writeNumberField(column.name(), Long.parseLong(value));
                case DOUBLE -> json.writeNumberField(column.name(), Double.parseDouble(value));
                case STRING -> json.writeStringField(column.name(), value);
            }
        }
    }
}
