package senryaku.sparql.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    @Test
    void blanks_and_comments_between_tokens_are_one_blank() {
        assertThat(QueryText.normal("  SELECT * # all\r\n\t{ ?s ?p ?o } # end "))
                .isEqualTo("SELECT * { ?s ?p ?o }");
        assertThat(QueryText.normal("ASK { ?s ?p <http://e/#a> # 'a\n}")).isEqualTo("ASK { ?s ?p <http://e/#a> }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?s ?p \"a  # b\" }",
                "ASK { ?s ?p 'a  \" # b' }",
                "ASK { ?s ?p \"a \\\" # b\" }",
                "ASK { ?s ?p \"\"\"a  \"\" # \n\n b\"\"\" }",
                "ASK { ?s ?p '''a  '' # \n\n b''' }",
                "ASK { ?s ?p '' , \"  \" }",
                "ASK { ?s e:a\\#b ?o }",
                "ASK { ?s <http://e/#a> ?o FILTER(?o<3) }",
                "ASK { ?s ?p  '\\u0022 # ' }",
                "ASK { ?s ?p 'never closed  # "
            })
    void what_has_a_meaning_stays(String query) {
        assertThat(QueryText.normal(query)).isEqualTo(query.strip());
    }
}
