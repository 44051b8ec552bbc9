package senryaku.sparql.network;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GEXF 1.2draft, for Gephi. The edge attribute {@code kind} is of 1.3: Gephi needs it to keep parallel edges apart, and
 * readers of 1.2 pass over it.
 */
final class Gexf {

    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

    /** The stated dates that are not whole days, which a timeline cannot take. */
    private static final String START_STATED = "startStated";

    private static final String END_STATED = "endStated";

    private static final String INTERACTION = "interaction";

    private final Network network;
    private final Xml xml;
    private final List<Column> edgeColumns;
    private final Map<String, Integer> kinds = new HashMap<>();

    private Gexf(Network network, OutputStream out) {
        this.network = network;
        this.xml = new Xml(out);
        this.edgeColumns = new ArrayList<>(List.of(new Column(INTERACTION, Column.Type.STRING)));
        edgeColumns.addAll(network.edgeColumns());
        stated(START_STATED, network.edges().stream().map(Edge::start).toList());
        stated(END_STATED, network.edges().stream().map(Edge::end).toList());
    }

    private void stated(String name, List<Optional<String>> dates) {
        if (dates.stream().anyMatch(date -> isPartial(date))) {
            edgeColumns.add(new Column(name, Column.Type.STRING));
        }
    }

    private static boolean isPartial(Optional<String> date) {
        return date.filter(text -> !Edge.isDay(text)).isPresent();
    }

    static void write(Network network, OutputStream out) {
        new Gexf(network, out).write();
    }

    private void write() {
        boolean dated = network.dated();
        xml.start("gexf", "xmlns", NAMESPACE, "version", "1.2");
        xml.start("meta").element("creator", "Senryaku").end();
        xml.start("graph", "defaultedgetype", "directed", "mode", dated ? "dynamic" : "static");
        if (dated) {
            xml.attribute("timeformat", "date");
        }
        attributes("node", network.nodeColumns());
        attributes("edge", edgeColumns);
        xml.start("nodes");
        network.nodes().forEach(this::node);
        xml.end().start("edges");
        network.edges().forEach(this::edge);
        xml.end().end().end().finish();
    }

    private void attributes(String owner, List<Column> columns) {
        xml.start("attributes", "class", owner, "mode", "static");
        columns.forEach(column -> xml.empty(
                "attribute",
                "id",
                column.name(),
                "title",
                column.name(),
                "type",
                column.type().word()));
        xml.end();
    }

    private void node(Vertex node) {
        xml.start("node", "id", node.id(), "label", node.label());
        values(network.nodeColumns(), node.values(), Map.of());
        xml.end();
    }

    private void edge(Edge edge) {
        xml.start("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
        xml.attribute("type", "directed").attribute("kind", kind(edge)).attribute("label", edge.label());
        edge.start().filter(Edge::isDay).ifPresent(day -> xml.attribute("start", day));
        edge.end().filter(Edge::isDay).ifPresent(day -> xml.attribute("end", day));
        values(
                edgeColumns,
                edge.values(),
                Map.of(
                        START_STATED,
                        edge.start().filter(date -> !Edge.isDay(date)).orElse(""),
                        END_STATED,
                        edge.end().filter(date -> !Edge.isDay(date)).orElse("")));
        xml.end();
    }

    /** Gephi keeps edges between the same two nodes apart only if their kinds differ, so the second of a kind is numbered. */
    private String kind(Edge edge) {
        String place = edge.source() + "\n" + edge.target() + "\n" + edge.interaction();
        int number = kinds.merge(place, 1, Integer::sum);
        return number == 1 ? edge.interaction() : edge.interaction() + " " + number;
    }

    private void values(List<Column> columns, Map<String, String> values, Map<String, String> more) {
        xml.start("attvalues");
        for (Column column : columns) {
            String value = values.getOrDefault(column.name(), more.getOrDefault(column.name(), ""));
            if (!value.isEmpty()) {
                xml.empty("attvalue", "for", column.name(), "value", value);
            }
        }
        xml.end();
    }
}
