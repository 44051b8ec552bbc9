package senryaku.sparql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.Sample;
import senryaku.sparql.query.ParameterException.Reason;

class ArgumentsTest {

    private static final DatasetGraph DATA = Sample.data();

    private static Node read(String query, String name, String... values) {
        SavedQuery saved = Sample.catalog().get(query).orElseThrow();
        Arguments arguments = new Arguments(Sample.KINDS, QueryTarget.of(DATA));
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put(name, List.of(values));
        return Txn.calculateRead(DATA, () -> arguments.read(saved, given)).get(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/senryaku/id/body/ai-strategy-council",
                "body:ai-strategy-council",
                "ai-strategy-council",
                "AI戦略実行会議",
                "ＡＩ戦略 実行会議",
                "AI Strategy Council",
                "ai strategy council",
                "  ai-strategy-council "
            })
    void understandsEveryWayToNameAThing(String text) {
        assertThat(read("who-chairs", "body", text).getURI()).endsWith("id/body/ai-strategy-council");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/senryaku/vocab/role/chair", "role:chair", "chair", "座長"})
    void understandsEveryWayToNameAConcept(String text) {
        assertThat(read("who-chairs", "role", text).getURI()).endsWith("vocab/role/chair");
    }

    @ParameterizedTest
    @CsvSource({
        "who-chairs, asOf, 2021-02-16, \"2021-02-16\"^^xsd:date",
        "budgets, fiscalYear, 2021, \"2021\"^^xsd:gYear",
        "budgets, minimum, 100, \"100\"^^xsd:integer",
        "who-chairs, lang, en, \"en\"",
        "budgets, kind, body, \"body\"",
        "budgets, words, AI } , \"AI }\"",
        "budgets, any, person:kitano-hiroaki, https://w3id.org/senryaku/id/person/kitano-hiroaki"
    })
    void convertsToTerms(String query, String name, String text, String term) {
        assertThat(read(query, name, text).toString().replace("http://www.w3.org/2001/XMLSchema#", "xsd:"))
                .isEqualTo(term);
    }

    @Test
    void anEmptyValueCountsAsLeftOut() {
        assertThat(read("who-chairs", "body", " ")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who-chairs | colour     | red           | UNKNOWN_PARAMETER | It has: body, role, asOf, lang.",
                "network    | colour     | red           | UNKNOWN_PARAMETER | has no parameters",
                "who-chairs | body       | ai-strategy   | UNKNOWN_THING     | Did you mean: body:ai-strategy-council",
                "who-chairs | body       | body:absent   | UNKNOWN_THING     | nothing is known by the name",
                "who-chairs | body       | https://w3id.org/senryaku/id/body/x | UNKNOWN_THING | nothing is known",
                "who-chairs | body       | person:kitano-hiroaki | MALFORMED | expected: body",
                "who-chairs | body       | https://w3id.org/senryaku/id/person/kitano-hiroaki | MALFORMED | expected: body",
                "who-chairs | body       | http://x/> } #  | UNKNOWN_THING     | nothing is known",
                "budgets    | person     | 佐藤          | AMBIGUOUS         | person:sato-a, person:sato-b",
                "who-chairs | asOf       | 2021-2-16     | MALFORMED         | write it as 2021-02-16",
                "who-chairs | asOf       | 2021-02-30    | MALFORMED         | does not exist",
                "budgets    | fiscalYear | 令和3         | MALFORMED         | write it as 2021",
                "budgets    | minimum    | 1.5           | MALFORMED         | whole number",
                "budgets    | kind       | planet        | MALFORMED         | none of: person, body",
                "who-chairs | lang       | fr            | MALFORMED         | none of: ja, en"
            })
    void refusesWithAReasonInBothLanguages(String query, String name, String text, Reason reason, String message) {
        assertThatThrownBy(() -> read(query, name, text))
                .asInstanceOf(type(ParameterException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.words().en()).contains(message))
                .satisfies(e ->
                        assertThat(e.words().ja()).isNotEqualTo(e.words().en()).isNotBlank());
    }

    @Test
    void refusesARepeatedParameter() {
        assertThatThrownBy(() -> read("who-chairs", "body", "a", "b")).hasMessageContaining("only once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\ud800"})
    void refusesWhatIsNoText(String text) {
        assertThatThrownBy(() -> read("budgets", "words", text)).hasMessageContaining("not text");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> read("budgets", "words", "あ".repeat(1001))).hasMessageContaining("1000");
    }
}
