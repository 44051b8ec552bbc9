package senryaku.sparql.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import senryaku.sparql.query.Language;

class NetworkFormatTest {

    private static final String GEXF = "http://www.gexf.net/1.2draft";
    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

    /** What labels are made of: plain, wide, marks of XML, JSON and DOT, marks of direction, what XML forbids, half pairs. */
    private static final List<String> PIECES = List.of(
            "a",
            "戦略",
            "𠮷",
            "🗾",
            "é",
            " ",
            "\"",
            "'",
            "<script>",
            "]]>",
            "&amp;",
            "&",
            "\\",
            "\\N",
            "\n",
            "\r",
            "\t",
            "{",
            "}",
            "\u202E",
            "\u200F",
            "\u0000",
            "\u0007",
            "\u001B",
            "\uFFFE",
            "\uD83D",
            "\uDE00",
            "\u2028",
            "--",
            "%");

    private final Network network = Networks.councils(Language.JA);

    @Test
    void GEXF_is_of_1_2draft_with_kinds_that_keep_parallel_edges_apart() throws Exception {
        Document document = parse(Networks.bytes(network, NetworkFormat.GEXF));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(GEXF);
        Element graph = elements(document, GEXF, "graph").getFirst();
        assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
        assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
        List<Element> edges = elements(document, GEXF, "edge");
        assertThat(edges).hasSameSizeAs(network.edges());
        assertThat(edges.stream()
                        .map(edge ->
                                edge.getAttribute("source") + edge.getAttribute("target") + edge.getAttribute("kind")))
                .doesNotHaveDuplicates();
        assertThat(ends(elements(document, GEXF, "node"), edges)).isTrue();
        assertThat(edges.stream().map(edge -> edge.getAttribute("start")).filter(day -> !day.isEmpty()))
                .containsExactly("2019-04-01");
        Set<String> declared = names(elements(document, GEXF, "attribute"), "id");
        assertThat(declared).containsAll(names(elements(document, GEXF, "attvalue"), "for"));
        assertThat(declared).contains("startStated");
    }

    @Test
    void GEXF_without_dates_is_static() throws Exception {
        Document document = parse(Networks.bytes(named(List.of("a")), NetworkFormat.GEXF));
        assertThat(elements(document, GEXF, "graph").getFirst().getAttribute("mode"))
                .isEqualTo("static");
    }

    @Test
    void GraphML_declares_its_keys_and_has_identifiers_as_its_schema_wants_them() throws Exception {
        Document document = parse(Networks.bytes(network, NetworkFormat.GRAPHML));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(GRAPHML);
        List<Element> nodes = elements(document, GRAPHML, "node");
        List<Element> edges = elements(document, GRAPHML, "edge");
        assertThat(edges).hasSameSizeAs(network.edges());
        assertThat(nodes.stream().map(node -> node.getAttribute("id")))
                .contains("person:kitano", "iri:http:_2F_2Fexample.org_2Fproject");
        assertThat(nodes).allMatch(node -> node.getAttribute("id").matches("[A-Za-z0-9._:-]+"));
        assertThat(ends(nodes, edges)).isTrue();
        assertThat(names(elements(document, GRAPHML, "key"), "id"))
                .containsAll(names(elements(document, GRAPHML, "data"), "key"));
        assertThat(elements(document, "http://www.yworks.com/xml/graphml", "NodeLabel").stream()
                        .map(Element::getTextContent))
                .containsExactlyElementsOf(
                        network.nodes().stream().map(Vertex::label).toList());
    }

    @Test
    void Cytoscape_JSON_has_unlike_identifiers_and_interactions() throws Exception {
        JsonNode elements = new ObjectMapper()
                .readTree(Networks.bytes(network, NetworkFormat.CYTOSCAPE))
                .get("elements");
        List<String> ids = new ArrayList<>();
        elements.get("nodes").forEach(node -> ids.add(node.get("data").get("id").asText()));
        elements.get("edges").forEach(edge -> {
            assertThat(ids)
                    .contains(
                            edge.at("/data/source").asText(),
                            edge.at("/data/target").asText());
            assertThat(edge.at("/data/interaction").asText()).isNotEmpty();
        });
        elements.get("edges").forEach(edge -> ids.add(edge.get("data").get("id").asText()));
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(network.nodes().size() + network.edges().size());
    }

    @Test
    void DOT_quotes_everything() {
        String dot = Networks.text(network, NetworkFormat.DOT);
        assertThat(dot).startsWith("digraph senryaku {").endsWith("}\n");
        assertThat(dot).contains("label=\"Steering \\\"Committee\\\" & <script>alert(1)</script>\\nsecond line\\\\N\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_label_comes_back_as_it_was_save_what_XML_forbids(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            StringBuilder label = new StringBuilder();
            random.ints(1 + random.nextInt(8), 0, PIECES.size()).forEach(piece -> label.append(PIECES.get(piece)));
            labels.add(label.toString());
        }
        Network hostile = named(labels);
        List<String> expected = hostile.nodes().stream().map(Vertex::label).toList();
        assertThat(expected).hasSize(50).allMatch(label -> label.codePoints().noneMatch(NetworkFormatTest::forbidden));
        Document gexf = parse(Networks.bytes(hostile, NetworkFormat.GEXF));
        assertThat(elements(gexf, GEXF, "node").stream().map(node -> node.getAttribute("label")))
                .containsExactlyElementsOf(expected);
        Document graphml = parse(Networks.bytes(hostile, NetworkFormat.GRAPHML));
        assertThat(elements(graphml, GRAPHML, "data").stream()
                        .filter(data -> data.getAttribute("key").equals("node.label"))
                        .map(Element::getTextContent))
                .containsExactlyElementsOf(expected);
        List<String> read = new ArrayList<>();
        new ObjectMapper()
                .readTree(Networks.bytes(hostile, NetworkFormat.CYTOSCAPE))
                .at("/elements/nodes")
                .forEach(node -> read.add(node.at("/data/label").asText()));
        assertThat(read).containsExactlyElementsOf(expected);
    }

    private static boolean forbidden(int point) {
        return (point < ' ' && "\t\n\r".indexOf(point) < 0) || (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE;
    }

    private static Network named(List<String> labels) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < labels.size(); i++) {
            Node node = NodeFactory.createURI("http://example.org/%03d".formatted(i));
            graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralString(labels.get(i)));
        }
        return Networks.of(graph, Language.JA);
    }

    private static Document parse(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Set<String> names(List<Element> elements, String attribute) {
        Set<String> names = new HashSet<>();
        elements.forEach(element -> names.add(element.getAttribute(attribute)));
        return names;
    }

    private static boolean ends(List<Element> nodes, List<Element> edges) {
        Set<String> ids = names(nodes, "id");
        return ids.containsAll(names(edges, "source")) && ids.containsAll(names(edges, "target"));
    }
}
