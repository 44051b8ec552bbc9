package senryaku.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.loader.graph.Quads;
import senryaku.loader.graph.TripleTable;
import senryaku.ontology.Sen;

/** From when until when a seat certainly lasted, and may have lasted. */
class BoundsTest {

    private static final String SOURCE = """
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX time: <http://www.w3.org/2006/time#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX event-kind: <https://w3id.org/senryaku/vocab/event-kind/>
            PREFIX event-status: <https://w3id.org/senryaku/vocab/event-status/>
            PREFIX : <https://w3id.org/senryaku/id/x/>
            """;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // attested, from, to: certain from, certain until, possible from, possible until
                "2021-02-16, -, -, 2021-02-16, 2021-02-16, -, -",
                "-, -, -, -, -, -, -",
                "-, 2020-07, -, -, -, 2020-07-01, -",
                "-, 2020-07, 2021-03, 2020-07-31, 2021-03-01, 2020-07-01, 2021-03-31",
                "-, 2020, 2020, -, -, 2020-01-01, 2020-12-31",
                "2021-02-16, 2020-07, -, 2020-07-31, 2021-02-16, 2020-07-01, -",
                "2021-02-16, -, 2021-03-31, 2021-02-16, 2021-03-31, -, 2021-03-31",
                "2021-02-16, 2021-02, -, 2021-02-16, 2021-02-16, 2021-02-01, -",
                "2021-02-16, 2018-07-01, 2022, 2018-07-01, 2022-01-01, 2018-07-01, 2022-12-31",
                // a day that is stated is known, whatever is not
                "-, 2020-09-16, -, 2020-09-16, 2020-09-16, 2020-09-16, -",
                "-, -, 2020-09-16, 2020-09-16, 2020-09-16, -, 2020-09-16",
                "-, -, 2020-09, -, -, -, 2020-09-30",
                "-, 2020, 2020-07-15, 2020-07-15, 2020-07-15, 2020-01-01, 2020-07-15",
                "-, 2020-09-16, 2020-09-16, 2020-09-16, 2020-09-16, 2020-09-16, 2020-09-16",
                // a fiscal year ends in March
                "-, FY2020, -, -, -, 2020-04-01, -",
                "-, FY2018, FY2020, 2019-03-31, 2020-04-01, 2018-04-01, 2021-03-31",
                "2021-02-16, FY2020, FY2020, 2021-02-16, 2021-02-16, 2020-04-01, 2021-03-31",
                // a document shows what is over, and what is to come
                "2021-02-16, 2012-12-26, 2020-09-16, 2012-12-26, 2020-09-16, 2012-12-26, 2020-09-16",
                "2021-02-16, -, 2020-09, -, -, -, 2020-09-30",
                "2021-02-16, 2021-04-01, -, 2021-04-01, 2021-04-01, 2021-04-01, -",
                // two documents: what both allow is possible, what both say is certain
                "2019-06-11+2021-02-16, -, -, 2019-06-11, 2019-06-11, -, -",
                "2019-06-11+2021-02-16, 2018-07, -, 2018-07-31, 2021-02-16, 2018-07-01, -",
                "2020-09-01, 2020-07-01+2020-08, 2021-03, 2020-08-31, 2021-03-01, 2020-07-01, 2021-03-31",
                "-, 2021-04, 2020-03, -, -, -, -",
            })
    void aSeatIsBoundedByWhatIsKnownOfIt(
            String attested,
            String from,
            String to,
            String certainFrom,
            String certainUntil,
            String possibleFrom,
            String possibleUntil) {
        String seat = ":seat a org:Membership ."
                + days(attested)
                        .map(day -> " :seat sen:attestedOn '" + day + "'^^xsd:date .")
                        .collect(Collectors.joining())
                + end("Beginning", from)
                + end("End", to);
        SortedMap<String, String> expected = new TreeMap<>();
        put(expected, "certainFrom", certainFrom);
        put(expected, "certainUntil", certainUntil);
        put(expected, "possibleFrom", possibleFrom);
        put(expected, "possibleUntil", possibleUntil);
        assertThat(bounds(seat)).isEqualTo(expected);
    }

    @Test
    void nobodySitsInABodyBeforeItIsFounded() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body ; sen:attestedOn '2021-02-16'^^xsd:date .
                        :founded dcterms:type event-kind:foundation ; sen:result :body ; dcterms:date '2018-07'^^xsd:gYearMonth .
                        """)).containsEntry("possibleFrom", "2018-07-01");
    }

    @Test
    void nobodySitsInABodyAfterItBecameAnother() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body .
                        :change org:originalOrganization :body ; sen:status event-status:done ; dcterms:date '2020-07'^^xsd:gYearMonth .
                        """)).containsExactly(entry("possibleUntil", "2020-07-30"));
    }

    @Test
    void nobodySitsInABodyAfterTheDayOfItsDissolution() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body ; sen:attestedOn '2021-02-16'^^xsd:date .
                        :end dcterms:type event-kind:dissolution ; sen:about :body ; sen:status event-status:done ; dcterms:date '2021-03-31'^^xsd:date .
                        :other dcterms:type event-kind:dissolution ; sen:about :another ; sen:status event-status:done ; dcterms:date '2021-02-20'^^xsd:date .
                        :plan dcterms:type event-kind:dissolution ; sen:about :body ; sen:status event-status:planned ; dcterms:date '2021-03-01'^^xsd:date .
                        """))
                .containsEntry("possibleUntil", "2021-03-31")
                .containsEntry("certainUntil", "2021-02-16");
    }

    @Test
    void aChangeWithoutADateHappenedBeforeItsDocument() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body .
                        :change org:originalOrganization :body ; sen:status event-status:done .
                        """)).containsExactly(entry("possibleUntil", "2021-02-15"));
    }

    @Test
    void aChangeWithoutADateHappenedBeforeTheNewBodyActed() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body .
                        :change org:originalOrganization :body ; org:resultingOrganization :new ; sen:status event-status:done .
                        :meeting sen:by :new ; sen:status event-status:done ; dcterms:date '2020-09'^^xsd:gYearMonth .
                        :next sen:by :new ; sen:status event-status:planned ; dcterms:date '2020-01'^^xsd:gYearMonth .
                        """)).containsExactly(entry("possibleUntil", "2020-09-29"));
    }

    @Test
    void whatIsSaidOfTheSeatOutweighsTheLifeOfItsBody() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body ; sen:attestedOn '2018-06-01'^^xsd:date , '2021-02-16'^^xsd:date .
                        :founded dcterms:type event-kind:foundation ; sen:result :body ; dcterms:date '2018-07'^^xsd:gYearMonth .
                        :change org:originalOrganization :body ; sen:status event-status:done ; dcterms:date '2020-07'^^xsd:gYearMonth .
                        """)).containsOnlyKeys("certainFrom", "certainUntil");
    }

    @Test
    void theBodyBoundsAPeriodThatIsStatedLoosely() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body .
                        :founded dcterms:type event-kind:foundation ; sen:result :body ; dcterms:date '2018-07-20'^^xsd:date .
                        :change org:originalOrganization :body ; sen:status event-status:done ; sen:fiscalYear '2020'^^xsd:gYear .
                        """ + end("Beginning", "2018")))
                .containsExactly(entry("possibleFrom", "2018-07-20"), entry("possibleUntil", "2021-03-30"));
    }

    @Test
    void aPlannedChangeEndsNothing() {
        assertThat(bounds("""
                        :seat a org:Membership ; org:organization :body .
                        :change org:originalOrganization :body ; sen:status event-status:planned ; dcterms:date '2020-07'^^xsd:gYearMonth .
                        """)).isEmpty();
    }

    private static Map.Entry<String, String> entry(String key, String value) {
        return Map.entry(key, value);
    }

    private static void put(SortedMap<String, String> bounds, String name, @Nullable String day) {
        if (day != null) {
            bounds.put(name, day);
        }
    }

    private static Stream<String> days(@Nullable String days) {
        return days == null ? Stream.empty() : Stream.of(days.split("\\+"));
    }

    private static String end(String which, @Nullable String dates) {
        String instants = days(dates).map(BoundsTest::instant).collect(Collectors.joining(" ; "));
        return instants.isEmpty()
                ? ""
                : " :seat org:memberDuring :during . :during time:has" + which + " :" + which + " . :" + which + " "
                        + instants + " .";
    }

    private static String instant(String date) {
        if (date.startsWith("FY")) {
            return "sen:fiscalYear '%s'^^xsd:gYear".formatted(date.substring(2));
        }
        String type = switch (date.length()) {
            case 4 -> "time:inXSDgYear '%s'^^xsd:gYear";
            case 7 -> "time:inXSDgYearMonth '%s'^^xsd:gYearMonth";
            default -> "time:inXSDDate '%s'^^xsd:date";
        };
        return type.formatted(date);
    }

    private static SortedMap<String, String> bounds(String facts) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        String document = "<https://w3id.org/senryaku/graph/evidence/d> {"
                + " <https://w3id.org/senryaku/id/document/d> dcterms:date '2021-02-16'^^xsd:date }\n";
        String text = SOURCE + document + "<https://w3id.org/senryaku/graph/source/d> {" + facts + "}";
        RDFParser.fromString(text, Lang.TRIG).parse(dataset);
        List<Quad> quads = new ArrayList<>(dataset.stream().toList());
        Graph union = TripleTable.of(Quads.of(quads)).released();
        Derived derived = new Derived();
        new Bounds(Sen.standard(), quads, union).derive(derived);
        SortedMap<String, String> bounds = new TreeMap<>();
        derived.triples()
                .forEach(triple -> bounds.put(
                        triple.getPredicate().getLocalName(), triple.getObject().getLiteralLexicalForm()));
        return bounds;
    }
}
