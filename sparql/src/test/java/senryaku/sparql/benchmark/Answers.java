package senryaku.sparql.benchmark;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.util.FmtUtils;

/** Answers of different stores, in a form in which equal ones are equal: rows without order, numbers by value. */
final class Answers {

    static final String ROWS = "application/sparql-results+json";
    static final String GRAPH = "application/n-triples";

    private Answers() {}

    static List<String> of(String body, boolean graph) {
        List<String> lines = graph ? triples(body) : rows(body);
        Collections.sort(lines);
        return lines;
    }

    private static List<String> rows(String body) {
        RowSet rows = RowSet.adapt(ResultsReader.create()
                .lang(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        List<String> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            StringBuilder line = new StringBuilder();
            for (Var var : rows.getResultVars()) {
                line.append(row.contains(var) ? text(row.get(var)) : "").append('\t');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> triples(String body) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(body, Lang.NTRIPLES).parse(graph);
        List<String> lines = new ArrayList<>();
        graph.find()
                .forEach(triple ->
                        lines.add(text(triple.getSubject()) + text(triple.getPredicate()) + text(triple.getObject())));
        return lines;
    }

    private static String text(Node node) {
        if (node.isLiteral()) {
            String type = node.getLiteralDatatypeURI();
            if (type.matches(".*#(integer|decimal|int|nonNegativeInteger|double)")) {
                return new BigDecimal(node.getLiteralLexicalForm())
                        .stripTrailingZeros()
                        .toPlainString();
            }
            String plain = node.getLiteralLexicalForm() + "@"
                    + node.getLiteralLanguage().toLowerCase(Locale.ROOT);
            return type.endsWith("#string") || type.endsWith("#langString") ? plain : plain + type;
        }
        return FmtUtils.stringForNode(node);
    }
}
