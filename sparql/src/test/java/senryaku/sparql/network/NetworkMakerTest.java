package senryaku.sparql.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import senryaku.sparql.Sample;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Language;

class NetworkMakerTest {

    private static final String ID = "https://w3id.org/senryaku/id/";

    private final Network network = Networks.councils(Language.JA);

    @Test
    void people_bodies_and_posts_are_nodes_and_seats_are_not() {
        assertThat(network.nodes().stream()
                        .filter(node -> node.id().startsWith(ID))
                        .map(node -> node.id().substring(ID.length()) + " " + node.kind() + " " + node.label()))
                .contains(
                        "body/council body AI戦略実行会議",
                        "body/parent body 統合イノベーション戦略推進会議",
                        "body/laboratory body 研究所",
                        "person/kitano person 北野宏明",
                        "person/kato person 加藤",
                        "post/secretary post 官房長官")
                .noneMatch(node -> node.startsWith("membership") || node.startsWith("seat"));
        assertThat(network.nodes()).noneMatch(node -> node.id().contains("/vocab/"));
    }

    @Test
    void a_seat_is_an_edge_with_its_role_its_title_and_its_stated_days() {
        Edge chair = edge("membership/council.kitano");
        assertThat(List.of(chair.source(), chair.target())).containsExactly(ID + "person/kitano", ID + "body/council");
        assertThat(chair.label()).isEqualTo("座長");
        assertThat(chair.interaction()).isEqualTo("role:chair");
        assertThat(chair.start()).contains("2019-04-01");
        assertThat(chair.end()).contains("2021-03-31");
        assertThat(chair.values())
                .containsEntry("relation", "https://w3id.org/senryaku/vocab/role/chair")
                .containsEntry("statement", ID + "membership/council.kitano")
                .containsEntry("label_en", "chair")
                .containsEntry("certainty", "certain")
                .containsEntry("attestedOn", "2021-02-16");
    }

    @Test
    void a_month_stays_a_month_and_an_attested_day_is_no_beginning() {
        assertThat(edge("membership/council.kitano-2").start()).contains("2018-07");
        assertThat(edge("membership/council.kitano-2").end()).isEmpty();
        assertThat(edge("membership/committee.kitano").start()).isEmpty();
    }

    @Test
    void two_seats_of_one_person_in_one_body_stay_two_edges() {
        assertThat(network.edges().stream()
                        .filter(edge -> edge.source().equals(ID + "person/kitano")
                                && edge.target().equals(ID + "body/council"))
                        .map(Edge::interaction))
                .containsExactly("role:chair", "role:member");
    }

    @Test
    void offices_holdings_affiliations_and_changes_are_edges() {
        assertThat(network.edges().stream()
                        .filter(edge -> edge.id().startsWith(ID))
                        .map(edge -> "%s > %s: %s"
                                .formatted(
                                        edge.source().substring(ID.length()),
                                        edge.target().substring(ID.length()),
                                        edge.label())))
                .contains(
                        "post/secretary > body/parent: 議長",
                        "person/kato > post/secretary: 在任",
                        "person/kitano > body/laboratory: 所長",
                        "body/committee > body/council: 改組");
    }

    @Test
    void a_link_is_an_edge_that_names_the_statement_about_it() {
        Edge under = network.edges().stream()
                .filter(edge -> edge.interaction().equals("org:subOrganizationOf"))
                .findFirst()
                .orElseThrow();
        assertThat(under.label()).isEqualTo("の下");
        assertThat(under.values()).containsEntry("statement", "https://w3id.org/senryaku/graph/source/x#1");
    }

    @Test
    void words_and_figures_are_attributes_with_types() {
        Vertex project = node("http://example.org/project");
        assertThat(project.values())
                .containsAllEntriesOf(Map.of("yen", "1500000000.0", "year", "2021", "open", "true"))
                .containsAllEntriesOf(Map.of("note_ja", "一", "note_en", "one", "http_example_org_id", "P1"));
        assertThat(network.nodeColumns())
                .contains(
                        new Column("yen", Column.Type.DOUBLE),
                        new Column("year", Column.Type.LONG),
                        new Column("open", Column.Type.BOOLEAN));
    }

    @Test
    void what_has_no_name_is_shown_by_its_class_and_never_as_a_blank_node() {
        assertThat(node("nameless-1").label()).isEqualTo("(Site)");
        assertThat(node("nameless-1").values()).doesNotContainKey("iri");
        for (NetworkFormat format : NetworkFormat.values()) {
            assertThat(Networks.text(network, format)).doesNotContain("_:").doesNotContain("_b0");
        }
    }

    @Test
    void a_seat_to_which_something_leads_stays_a_node() {
        Graph graph = RDFDataMgr.loadGraph("networks/councils.ttl");
        graph.add(
                NodeFactory.createURI("http://example.org/letter"),
                NodeFactory.createURI("http://example.org/about"),
                NodeFactory.createURI(ID + "membership/council.kitano"));
        Network more = Networks.of(graph, Language.JA);
        assertThat(more.nodes()).anyMatch(node -> node.id().equals(ID + "membership/council.kitano"));
        assertThat(more.edges()).noneMatch(edge -> edge.id().equals(ID + "membership/council.kitano"));
        assertThat(more.edges()).allMatch(edge -> has(more, edge.source()) && has(more, edge.target()));
    }

    @Test
    void labels_come_in_the_wanted_language_else_in_the_other() {
        Network english = Networks.councils(Language.EN);
        assertThat(english.nodes().stream().map(Vertex::label)).contains("Kitano Hiroaki", "加藤");
        assertThat(english.edges().stream().map(Edge::label)).contains("chair", "is under");
    }

    @Test
    void names_that_the_answer_lacks_are_asked_for() {
        Graph graph = RDFParser.fromString("<http://a/1> <http://a/knows> <http://a/2> .", Lang.TURTLE)
                .toGraph();
        NameSource source =
                iris -> Map.of("http://a/1", new Names("一", "", ""), "http://a/knows", new Names("知る", "", ""));
        Network named =
                new NetworkMaker(Sample.KINDS, new Prefixes(Sample.KINDS)::compact, Language.JA, source).of(graph);
        assertThat(named.nodes().stream().map(Vertex::label)).containsExactly("一", "http://a/2");
        assertThat(named.edges().getFirst().label()).isEqualTo("知る");
    }

    @Test
    void the_same_graph_gives_the_same_bytes() {
        for (NetworkFormat format : NetworkFormat.values()) {
            assertThat(Networks.bytes(Networks.councils(Language.JA), format))
                    .isEqualTo(Networks.bytes(network, format));
        }
    }

    private static boolean has(Network network, String id) {
        return network.nodes().stream().anyMatch(node -> node.id().equals(id));
    }

    private Vertex node(String id) {
        return network.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Edge edge(String name) {
        return network.edges().stream()
                .filter(edge -> edge.id().equals(ID + name))
                .findFirst()
                .orElseThrow();
    }
}
