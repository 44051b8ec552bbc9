package senryaku.sparql.network;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import senryaku.sparql.query.Kinds;

/** GraphML 1.0 with yEd's own labels, for yEd, networkx, igraph and Gephi. */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String YED = "http://www.yworks.com/xml/graphml";

    /** Keys of yEd's drawing. Gephi takes certain short names, such as d3, for labels: these are none of them. */
    private static final String NODE_DRAWING = "nodegraphics";

    private static final String EDGE_DRAWING = "edgegraphics";

    /** So wide and high are the boxes in yEd, in its points; a wide character takes about one of its lines' height. */
    private static final int BOX_HEIGHT = 30;

    private static final int LETTER_WIDTH = 12;

    private final Network network;
    private final Kinds kinds;
    private final Xml xml;

    private GraphMl(Network network, Kinds kinds, OutputStream out) {
        this.network = network;
        this.kinds = kinds;
        this.xml = new Xml(out);
    }

    static void write(Network network, Kinds kinds, OutputStream out) {
        new GraphMl(network, kinds, out).write();
    }

    private void write() {
        xml.start("graphml", "xmlns", NAMESPACE, "xmlns:y", YED);
        keys();
        xml.start("graph", "id", "senryaku", "edgedefault", "directed");
        network.nodes().forEach(this::node);
        network.edges().forEach(this::edge);
        xml.end().end().finish();
    }

    private void keys() {
        key("node", "label", Column.Type.STRING);
        network.nodeColumns().forEach(column -> key("node", column.name(), column.type()));
        key("edge", "label", Column.Type.STRING);
        key("edge", "interaction", Column.Type.STRING);
        key("edge", "start", Column.Type.STRING);
        key("edge", "end", Column.Type.STRING);
        network.edgeColumns().forEach(column -> key("edge", column.name(), column.type()));
        xml.empty("key", "id", NODE_DRAWING, "for", "node", "yfiles.type", "nodegraphics");
        xml.empty("key", "id", EDGE_DRAWING, "for", "edge", "yfiles.type", "edgegraphics");
    }

    /** The identifiers of keys are unlike each other in the whole file, so those of edges have a mark. */
    private void key(String owner, String name, Column.Type type) {
        xml.empty("key", "id", key(owner, name), "for", owner, "attr.name", name, "attr.type", type.word());
    }

    private static String key(String owner, String name) {
        return owner + "." + name;
    }

    private void node(Vertex node) {
        xml.start("node", "id", token(node.id()));
        data("node", "label", node.label());
        values("node", network.nodeColumns(), node.values());
        xml.start("data", "key", NODE_DRAWING).start("y:ShapeNode");
        String width = Integer.toString(BOX_HEIGHT
                + LETTER_WIDTH * node.label().codePointCount(0, node.label().length()));
        xml.empty("y:Geometry", "height", Integer.toString(BOX_HEIGHT), "width", width, "x", "0", "y", "0");
        xml.element("y:NodeLabel", node.label());
        xml.empty("y:Shape", "type", shape(node.kind()));
        xml.end().end().end();
    }

    private static String shape(String kind) {
        return switch (kind) {
            case "person" -> "ellipse";
            case "body" -> "rectangle";
            default -> "roundrectangle";
        };
    }

    private void edge(Edge edge) {
        xml.start("edge", "id", token(edge.id()), "source", token(edge.source()), "target", token(edge.target()));
        data("edge", "label", edge.label());
        data("edge", "interaction", edge.interaction());
        optional("start", edge.start());
        optional("end", edge.end());
        values("edge", network.edgeColumns(), edge.values());
        xml.start("data", "key", EDGE_DRAWING).start("y:PolyLineEdge");
        xml.empty("y:Arrows", "source", "none", "target", "standard");
        xml.element("y:EdgeLabel", edge.label());
        xml.end().end().end();
    }

    private void optional(String name, Optional<String> value) {
        value.ifPresent(text -> data("edge", name, text));
    }

    private void values(String owner, List<Column> columns, Map<String, String> values) {
        for (Column column : columns) {
            String value = values.getOrDefault(column.name(), "");
            if (!value.isEmpty()) {
                data(owner, column.name(), value);
            }
        }
    }

    private void data(String owner, String name, String value) {
        xml.element("data", value, "key", key(owner, name));
    }

    /**
     * An identifier as GraphML's schema wants it (NMTOKEN): the short form of ours, and for all others letters, digits,
     * points, hyphens, colons, and every other byte as an underscore with two hexadecimal digits. Unlike identifiers stay
     * unlike.
     */
    private String token(String id) {
        String compact = kinds.compact(id);
        String start = compact.equals(id) ? "iri:" : "";
        StringBuilder token = new StringBuilder(start);
        for (byte octet : compact.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || ".:-".indexOf(letter) >= 0)) {
                token.append(letter);
            } else {
                token.append(String.format("_%02X", (int) letter));
            }
        }
        return token.toString();
    }
}
