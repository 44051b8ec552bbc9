package senryaku.sparql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query whose prefixes are read apart is the same query. */
class PreambleTest {

    private static final String BASE = "https://w3id.org/senryaku/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX a: <http://a.example/b#> SELECT * { a:x a:y a:z }",
                "  prefix a:<http://a.example/b/>\nPrEfIx b: <https://b.example> SELECT * { a:x b:y ?z }",
                "PREFIX : <http://a.example/> SELECT * { :x ?y ?z }",
                "PREFIX a: <http://a.example/1> PREFIX a: <http://a.example/2> SELECT * { a:x a:y a:z }",
                "PREFIX a: <http://a.example/1>PREFIX b: <http://a.example/2>SELECT * { a:x b:y ?z }",
                "PREFIX a: <http://a.example/1> # PREFIX b: <http://no.example/>\nPREFIX b: <http://b.example/> ASK { a:x b:y ?z }",
                "PREFIX a: <http://a.example/1> BASE <http://c.example/> SELECT * { <x> a:y ?z }",
                "PREFIX a: <http://a.example/x/../y> SELECT * { a:x a:y <z> }",
                "PREFIX a: <http://a.example/x/./y> SELECT * { a:x a:y <z> }",
                "PREFIX a: <http://a.example/v1.1/> SELECT * { a:x a:y <z> }",
                "PREFIX a: <HTTP://A.example/%7Ex> SELECT * { a:x a:y <z> }",
                "PREFIX a: <b/> SELECT * { a:x a:y <z> }",
                "PREFIX a-b: <http://a.example/> SELECT * { a-b:x ?y ?z }",
                "PREFIX 数: <http://a.example/> SELECT * { 数:x ?y ?z }",
                "PREFIX a: <http://a.example/\\u0062> SELECT * { a:x ?y ?z }",
                "PREFIX a: <http://a.example/> CONSTRUCT { ?s a:b ?o } { ?s ?p ?o }",
                "PREFIX a: <http://a.example/> DESCRIBE a:x",
                "SELECT * { ?s ?p ?o }"
            })
    void it_is_the_same_as_jena_reads(String text) {
        Query whole = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL);
        Query read = Preamble.parse(text, BASE);
        assertThat(read).isEqualTo(whole).hasToString(whole.toString());
        assertThat(read.getPrefixMapping().getNsPrefixMap())
                .isEqualTo(whole.getPrefixMapping().getNsPrefixMap());
        assertThat(read.getBaseURI()).isEqualTo(whole.getBaseURI());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX a: <http://a.example/>\nSELECT * { b:x ?y }",
                "PREFIX a: <http://a.example/>",
                "PREFIXa: <http://a.example/> SELECT * { ?s ?p ?o }",
                "PREFIX a: <http://a.example/>\nPREFIX a <http://a.example/> SELECT * { ?s ?p ?o }",
                "PREFIX a: <http://a.example/>\n\n SELECT ?x { ?s ?p } "
            })
    void a_mistake_is_told_by_its_place_in_the_whole_text(String text) {
        QueryParseException whole = catchThrowableOfType(
                QueryParseException.class, () -> QueryFactory.create(text, BASE, Syntax.syntaxSPARQL));
        QueryParseException read = catchThrowableOfType(QueryParseException.class, () -> Preamble.parse(text, BASE));
        assertThat(read).hasMessage(whole.getMessage());
        assertThat(read.getLine()).isEqualTo(whole.getLine());
        assertThat(read.getColumn()).isEqualTo(whole.getColumn());
    }
}
