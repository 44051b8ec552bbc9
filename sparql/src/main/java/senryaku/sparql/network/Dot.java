package senryaku.sparql.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** DOT, for Graphviz. */
final class Dot {

    private final Writer out;

    private Dot(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    static void write(Network network, OutputStream out) throws IOException {
        new Dot(out).write(network);
    }

    private void write(Network network) throws IOException {
        out.write("digraph senryaku {\n");
        out.write("  graph [charset=\"UTF-8\", rankdir=LR, overlap=false];\n");
        out.write("  node [shape=box, style=rounded];\n");
        for (Vertex node : network.nodes()) {
            out.write("  " + quoted(node.id()) + " [label=" + quoted(node.label()));
            if (node.kind().equals("person")) {
                out.write(", shape=ellipse");
            }
            if (node.values().containsKey("iri")) {
                out.write(", URL=" + quoted(node.id()));
            }
            values(network.nodeColumns(), node.values());
            out.write("];\n");
        }
        for (Edge edge : network.edges()) {
            out.write("  " + quoted(edge.source()) + " -> " + quoted(edge.target()));
            out.write(" [label=" + quoted(edge.label()) + ", id=" + quoted(edge.id()));
            out.write(", interaction=" + quoted(edge.interaction()));
            if (edge.start().isPresent()) {
                out.write(", start=" + quoted(edge.start().get()));
            }
            if (edge.end().isPresent()) {
                out.write(", end=" + quoted(edge.end().get()));
            }
            values(network.edgeColumns(), edge.values());
            out.write("];\n");
        }
        out.write("}\n");
        out.flush();
    }

    private void values(List<Column> columns, Map<String, String> values) throws IOException {
        for (Column column : columns) {
            String value = values.getOrDefault(column.name(), "");
            if (!value.isEmpty()) {
                out.write(", x_" + column.name() + "=" + quoted(value));
            }
        }
    }

    /** A quoted word in which nothing is an escape of Graphviz, such as {@code \N} for the name of the node. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\r", "\\n")
                + '"';
    }
}
