package senryaku.sparql.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import senryaku.sparql.Sample;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.Ties;

/** Rows that tie things, as nodes and edges. */
class RowNetworkTest {

    private static final String ID = "https://w3id.org/senryaku/id/";
    private static final String PREFIXES = "PREFIX p: <" + ID + "person/> PREFIX b: <" + ID + "body/> "
            + "PREFIX role: <https://w3id.org/senryaku/vocab/role/> PREFIX m: <" + ID + "membership/> ";

    private final Map<String, Names> names = Map.of(
            ID + "person/kitano",
            new Names("北野宏明", "Kitano Hiroaki", ""),
            "https://w3id.org/senryaku/vocab/role/chair",
            new Names("長", "chair", ""));

    @Test
    void a_row_is_an_edge_with_its_other_columns() {
        Network network = network(
                "SELECT * { VALUES (?person ?body ?role ?affiliation ?start ?seat) "
                        + "{ (p:kitano b:council role:chair '総長'@ja 3 m:one) } }",
                new Ties("person", "body", Optional.of("role")));
        assertThat(network.edges()).hasSize(1);
        Edge edge = network.edges().getFirst();
        assertThat(edge.id()).isEqualTo(ID + "membership/one");
        assertThat(edge.interaction()).isEqualTo("role:chair");
        assertThat(edge.label()).isEqualTo("長");
        assertThat(edge.values())
                .containsEntry("affiliation", "総長")
                .containsEntry("row_start", "3")
                .containsEntry("statement", ID + "membership/one")
                .containsEntry("relation", "https://w3id.org/senryaku/vocab/role/chair")
                .containsEntry("label_en", "chair");
        assertThat(network.nodes())
                .extracting(Vertex::label, Vertex::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("北野宏明", "person"),
                        org.assertj.core.groups.Tuple.tuple("body:council", "body"));
    }

    @Test
    void a_list_of_things_is_an_edge_for_each_and_a_row_without_an_end_is_a_node_alone() {
        Network network = network(
                "SELECT * { VALUES (?person ?bodies) { (p:kitano '%sbody/one %sbody/two') (p:alone UNDEF) } }"
                        .formatted(ID, ID),
                new Ties("person", "bodies", Optional.empty()));
        assertThat(network.edges())
                .extracting(Edge::target)
                .containsExactlyInAnyOrder(ID + "body/one", ID + "body/two");
        assertThat(network.edges()).extracting(Edge::interaction).containsOnly("bodies");
        assertThat(network.nodes()).extracting(Vertex::id).contains(ID + "person/alone");
    }

    @Test
    void rows_that_are_alike_stay_apart() {
        Network network = network(
                "SELECT * { VALUES (?person ?body) { (p:kitano b:council) (p:kitano b:council) } }",
                new Ties("person", "body", Optional.empty()));
        assertThat(network.edges()).extracting(Edge::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void text_stays_text_in_a_file() throws Exception {
        Network network = network(
                "SELECT * { VALUES (?person ?body ?title) { (p:kitano b:council '<script>alert(1)</script>\u202e\"]&') } }",
                new Ties("person", "body", Optional.of("title")));
        for (NetworkFormat format : List.of(NetworkFormat.GEXF, NetworkFormat.GRAPHML)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(network, Sample.KINDS, out);
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(out.toByteArray()));
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("&lt;script");
        }
    }

    private Network network(String query, Ties ties) {
        NetworkMaker maker =
                new NetworkMaker(Sample.KINDS, new Prefixes(Sample.KINDS)::compact, Language.JA, iris -> names);
        try (QueryExec run = QueryExec.dataset(DatasetGraphFactory.empty())
                .query(PREFIXES + query)
                .build()) {
            return maker.of(run.select(), ties);
        }
    }
}
