package senryaku.sparql.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.QueryCatalog;

/** The shipped query {@code network}, asked of a few councils. */
class NetworkQueryTest {

    private static final String ID = "https://w3id.org/senryaku/id/";
    private static final String SEN = "https://w3id.org/senryaku/ontology#";

    private final DatasetGraph data = DatasetGraphFactory.wrap(RDFDataMgr.loadGraph("networks/councils.ttl"));

    @Test
    void holds_every_seat_holding_affiliation_parent_and_change() {
        assertThat(ends(ask(Map.of())))
                .containsExactlyInAnyOrder(
                        "body/committee > body/council: org:ChangeEvent",
                        "body/council > body/parent: org:subOrganizationOf",
                        "person/kato > post/secretary: org:holds",
                        "person/kitano > body/committee: role:member",
                        "person/kitano > body/council: role:chair",
                        "person/kitano > body/council: role:member",
                        "person/kitano > body/laboratory: sen:Affiliation",
                        "post/secretary > body/parent: role:chair");
    }

    @Test
    void leaves_out_what_is_known_not_to_have_been_on_the_day() {
        data.getDefaultGraph()
                .add(iri(ID + "membership/council.kitano-2"), iri(SEN + "possibleUntil"), day("2019-12-31"));
        data.getDefaultGraph().add(iri(ID + "membership/council.kitano"), iri(SEN + "certainFrom"), day("2020-01-01"));
        data.getDefaultGraph().add(iri(ID + "membership/council.kitano"), iri(SEN + "certainUntil"), day("2020-12-31"));
        Network later = network(ask(Map.of("asOf", day("2020-06-01"))));
        assertThat(ends(later))
                .contains("person/kitano > body/council: role:chair")
                .doesNotContain(
                        "person/kitano > body/council: role:member", "body/committee > body/council: org:ChangeEvent");
        assertThat(later.edges().stream()
                        .filter(edge -> edge.interaction().startsWith("role:"))
                        .map(edge -> edge.id().replaceFirst(".*/", "") + " "
                                + edge.values().get("certainty")))
                .contains("council.kitano certain", "committee.kitano possible");
    }

    @Test
    void has_stated_days_only_where_they_are_stated() {
        List<Edge> dated = network(ask(Map.of())).edges().stream()
                .filter(edge -> edge.start().isPresent() || edge.end().isPresent())
                .toList();
        assertThat(dated.stream()
                        .map(edge ->
                                edge.start().orElse("") + " to " + edge.end().orElse("")))
                .containsExactlyInAnyOrder("2019-04-01 to 2021-03-31", "2018-07 to ");
    }

    @Test
    void has_labels_in_both_languages_or_in_the_wanted_one_else_in_any() {
        assertThat(labels(ask(Map.of()))).contains("北野宏明", "Kitano Hiroaki", "加藤");
        assertThat(labels(ask(Map.of("lang", NodeFactory.createLiteralString("en")))))
                .contains("Kitano Hiroaki", "加藤")
                .doesNotContain("北野宏明");
    }

    @Test
    void of_a_role_or_a_kind_of_holder_has_only_such_seats() {
        assertThat(ends(ask(Map.of("role", iri("https://w3id.org/senryaku/vocab/role/chair")))))
                .containsExactlyInAnyOrder(
                        "person/kitano > body/council: role:chair", "post/secretary > body/parent: role:chair");
        assertThat(ends(ask(Map.of("kind", NodeFactory.createLiteralString("post")))))
                .containsExactly("post/secretary > body/parent: role:chair");
        assertThat(ends(ask(Map.of("kind", NodeFactory.createLiteralString("body")))))
                .isEmpty();
    }

    @Test
    void near_a_thing_has_only_its_own_ties() {
        assertThat(ends(ask(Map.of("near", iri(ID + "body/parent")))))
                .containsExactlyInAnyOrder(
                        "body/council > body/parent: org:subOrganizationOf",
                        "post/secretary > body/parent: role:chair");
        assertThat(ends(ask(Map.of("near", iri(ID + "person/kato")))))
                .containsExactly("person/kato > post/secretary: org:holds");
    }

    private Graph ask(Map<String, Node> values) {
        var query = Binder.bind(QueryCatalog.load().get("network").orElseThrow(), values);
        try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
            return run.construct();
        }
    }

    private static Network network(Graph graph) {
        return Networks.of(graph, Language.JA);
    }

    private static List<String> ends(Graph graph) {
        return ends(network(graph));
    }

    private static List<String> ends(Network network) {
        return network.edges().stream()
                .map(edge -> "%s > %s: %s"
                        .formatted(edge.source().replace(ID, ""), edge.target().replace(ID, ""), edge.interaction()))
                .toList();
    }

    private static List<String> labels(Graph graph) {
        return graph.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }
}
