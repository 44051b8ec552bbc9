package senryaku.sparql.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes rows as SPARQL 1.1 Query Results JSON, a row a line. Jena's writer took a third of the time of a short query: it makes a text of each
 * quotation mark and looks at each character several times.
 */
final class JsonRows {

    private static final String TEXT = XSD.xstring.getURI();

    private final JsonBytes out;
    private final Map<Node, String> blanks = new HashMap<>();

    private JsonRows(JsonBytes out) {
        this.out = out;
    }

    /** Writes all rows; the stream stays open. */
    static void write(RowSet rows, OutputStream stream) {
        try {
            JsonBytes out = new JsonBytes(stream);
            new JsonRows(out).write(rows);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RowSet rows) throws IOException {
        List<Var> variables = rows.getResultVars();
        Var[] columns = variables.toArray(Var[]::new);
        byte[][] names = new byte[columns.length][];
        out.plain("{ \"head\": {\n    \"vars\": [ ");
        for (int i = 0; i < columns.length; i++) {
            names[i] = JsonBytes.quoted(columns[i].getVarName());
            out.plain(i == 0 ? "" : " , ");
            out.bytes(names[i]);
        }
        out.plain(" ]\n  } ,\n  \"results\": {\n    \"bindings\": [");
        for (boolean first = true; rows.hasNext(); first = false) {
            out.plain(first ? "\n      { " : " ,\n      { ");
            row(rows.next(), columns, names);
            out.plain(" }");
        }
        out.plain("\n    ]\n  }\n}\n");
    }

    private void row(Binding row, Var[] columns, byte[][] names) throws IOException {
        boolean first = true;
        for (int i = 0; i < columns.length; i++) {
            Node value = row.get(columns[i]);
            if (value != null) {
                out.plain(first ? "" : " , ");
                out.bytes(names[i]);
                out.plain(": ");
                term(value);
                first = false;
            }
        }
    }

    private void term(Node node) throws IOException {
        if (node.isURI()) {
            out.plain("{ \"type\": \"uri\" , \"value\": ");
            out.text(node.getURI());
        } else if (node.isLiteral()) {
            literal(node);
        } else if (node.isBlank()) {
            out.plain("{ \"type\": \"bnode\" , \"value\": ");
            out.text(blanks.computeIfAbsent(node, fresh -> "b" + blanks.size()));
        } else if (node.isTripleTerm()) {
            triple(node.getTriple());
        } else {
            throw new IllegalArgumentException("no term of an answer: " + node);
        }
        out.plain(" }");
    }

    private void literal(Node node) throws IOException {
        String language = node.getLiteralLanguage();
        String type = node.getLiteralDatatypeURI();
        out.plain("{ \"type\": \"literal\" , ");
        if (!language.isEmpty()) {
            out.plain("\"xml:lang\": ");
            out.text(language);
            out.plain(" , ");
        } else if (!type.equals(TEXT)) {
            out.plain("\"datatype\": ");
            out.text(type);
            out.plain(" , ");
        }
        out.plain("\"value\": ");
        out.text(node.getLiteralLexicalForm());
    }

    private void triple(Triple triple) throws IOException {
        out.plain("{ \"type\": \"triple\" , \"value\": { \"subject\": ");
        term(triple.getSubject());
        out.plain(" , \"predicate\": ");
        term(triple.getPredicate());
        out.plain(" , \"object\": ");
        term(triple.getObject());
        out.plain(" }");
    }
}
