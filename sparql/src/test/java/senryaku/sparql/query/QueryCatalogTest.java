package senryaku.sparql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.sparql.Sample;

class QueryCatalogTest {

    static List<SavedQuery> samples() {
        return Sample.catalog().all();
    }

    static List<SavedQuery> shipped() {
        return QueryCatalog.load().all();
    }

    static List<SavedQuery> ofPages() {
        return QueryCatalog.load("senryaku/pages/", Sample.KINDS).all();
    }

    @Test
    void listsTheQueriesInTheirOrder() {
        assertThat(samples()).extracting(SavedQuery::name).containsExactly("who-chairs", "budgets", "network");
    }

    @Test
    void readsTheHeader() {
        SavedQuery query = Sample.catalog().get("who-chairs").orElseThrow();
        assertThat(query.question().en()).isEqualTo("Who chairs which body?");
        assertThat(query.parameterNames()).containsExactly("body", "role", "asOf", "lang");
        assertThat(query.parameters().getFirst().type()).isEqualTo(new ParameterType.Thing(List.of("body")));
        assertThat(query.parameters().getFirst().label().ja()).isEqualTo("会議体");
        assertThat(query.columns()).containsExactly("body", "bodyLabel", "chair", "chairLabel", "roleTitle");
        assertThat(query.examples().getFirst().values()).isEqualTo(Map.of("body", "ai-strategy-council"));
        assertThat(query.examples().getFirst().question().ja()).isEqualTo("AI戦略実行会議の座長は誰か");
        assertThat(query.examples().getLast().address()).isEqualTo("?body=ai-steering-committee&asOf=2021-02-16");
    }

    @Test
    void findsWhatIsSearchedFor() {
        QueryCatalog catalog = Sample.catalog();
        assertThat(catalog.search("座長")).extracting(SavedQuery::name).containsExactly("who-chairs");
        assertThat(catalog.search("MONEY")).extracting(SavedQuery::name).containsExactly("budgets");
        assertThat(catalog.search("")).hasSize(3);
        assertThat(catalog.nearest("who-chair")).containsExactly("who-chairs");
        assertThat(catalog.nearest("zzzzzzzz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-sparql               | bad.rq:6:1:  | Encountered",
                "unknown-key              | bad.rq:4:4:  | unknown key colour; keys are question.ja",
                "parameter-without-values | bad.rq:1:1:  | each parameter NAME needs one VALUES ?NAME_",
                "other-columns            | bad.rq:1:1:  | the header names the columns [s, p], the query gives [s]",
                "network-of-no-column     | bad.rq:1:1:  | network names two of the columns, and perhaps a third for what ties them; columns are [s, p], found s body",
                "unknown-type             | bad.rq:3:17: | unknown kind in thing(planet); known are person",
                "no-question              | bad.rq:1:1:  | the header lacks question.en",
                "twice                    | bad.rq:4:15: | parameter x stands twice"
            })
    void refusesABadFileWithItsPlace(String folder, String place, String message) {
        assertThatThrownBy(() -> QueryCatalog.load(getClass().getClassLoader(), "samples/bad-queries/" + folder + "/"))
                .isInstanceOf(QueryFileException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @MethodSource({"samples", "shipped", "ofPages"})
    void twoEnginesParseEveryQuery(SavedQuery query) {
        assertThat(new SPARQLParser().parseQuery(query.text(), null)).isNotNull();
        assertThat(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource({"samples", "shipped", "ofPages"})
    void twoEnginesParseEveryBoundQuery(SavedQuery query) {
        Map<String, Node> values = new LinkedHashMap<>();
        query.parameterNames().forEach(name -> values.put(name, NodeFactory.createLiteralString("a \"b\" } \\ \n ?c")));
        String text = Binder.bind(query, values).toString();
        assertThat(new SPARQLParser().parseQuery(text, null)).isNotNull();
        assertThat(QueryFactory.create(text, Syntax.syntaxSPARQL_11).getResultVars())
                .isEqualTo(query.parse().getResultVars());
    }

    @Test
    void followsTheBaseOfTheData() {
        SavedQuery query = QueryCatalog.load(new Kinds("https://example.org/kg"))
                .get("who-chairs")
                .orElseThrow();
        assertThat(query.text()).contains("<https://example.org/kg/ontology#>").doesNotContain(Kinds.SHIPPED_BASE);
    }

    @Test
    void valuesLeftOutKeepTheirDefaults() {
        SavedQuery query = Sample.catalog().get("who-chairs").orElseThrow();
        String text = Binder.bind(query, Map.of("lang", NodeFactory.createLiteralString("en")))
                .toString();
        assertThat(text).contains("\"en\"").contains("role:chair").doesNotContain("\"ja\"");
        assertThat(query.parse().toString()).contains("\"ja\"");
    }
}
