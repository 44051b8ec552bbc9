package senryaku.sparql.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.junit.jupiter.api.Test;

/** Rows as JSON say what Jena's own writer says, whatever stands in the terms. */
class JsonRowsTest {

    private static final Var X = Var.alloc("x");
    private static final Var Y = Var.alloc("y");

    private static final String[] PARTS = {
        "a",
        "\"",
        "\\",
        "/",
        "</script>",
        "\n",
        "\r",
        "\t",
        "\b",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u00a0",
        "é",
        "߿",
        "\u0800",
        "量",
        "\u2028",
        "\ufffd",
        "𠮷",
        "😀",
        "{}[],:"
    };

    private static RowSet rows(List<Binding> rows) {
        return RowSetStream.create(List.of(X, Y), rows.iterator());
    }

    private static String ours(List<Binding> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonRows.write(rows(rows), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String jenas(List<Binding> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWriter.create().lang(ResultSetLang.RS_JSON).write(out, rows(rows));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(8) == 0 ? 10_000 : random.nextInt(20);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static Node term(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> NodeFactory.createURI("https://example.org/" + text(random));
            case 1 -> NodeFactory.createBlankNode("n" + random.nextInt(3));
            case 2 -> NodeFactory.createLiteralLang(text(random), "ja-Latn");
            case 3 -> NodeFactory.createLiteralDT(Integer.toString(random.nextInt()), XSDDatatype.XSDinteger);
            case 4 ->
                NodeFactory.createTripleTerm(Triple.create(
                        NodeFactory.createURI("https://example.org/s"),
                        NodeFactory.createURI("https://example.org/p"),
                        NodeFactory.createLiteralString(text(random))));
            default -> NodeFactory.createLiteralString(text(random));
        };
    }

    @Test
    void every_answer_is_the_same_as_that_of_jena() {
        SplittableRandom random = new SplittableRandom(5);
        for (int time = 0; time < 300; time++) {
            List<Binding> rows = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                rows.add(
                        random.nextInt(4) == 0
                                ? BindingFactory.binding(Y, term(random))
                                : BindingFactory.binding(X, term(random), Y, term(random)));
            }
            assertThat(JSON.parse(ours(rows))).isEqualTo(JSON.parse(jenas(rows)));
        }
    }

    @Test
    void a_name_of_any_letters_and_no_rows_at_all_are_written() {
        RowSet none =
                RowSetStream.create(List.of(Var.alloc("数")), List.<Binding>of().iterator());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonRows.write(none, out);
        RowSet read = RowSet.adapt(
                ResultsReader.create().lang(ResultSetLang.RS_JSON).read(new ByteArrayInputStream(out.toByteArray())));
        assertThat(read.getResultVars()).containsExactly(Var.alloc("数"));
        assertThat(RowSetOps.count(read)).isZero();
    }

    @Test
    void half_a_character_is_escaped_as_utf_8_has_none() {
        assertThat(ours(List.of(BindingFactory.binding(X, NodeFactory.createLiteralString("a\ud842b")))))
                .contains("\"a\\uD842b\"");
    }
}
