package senryaku.sparql.ui;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Kinds;

/** Turns answers into tables for people: a name stands for its thing, figures are grouped. */
public final class Tables {

    private static final String LABEL = "Label";
    private static final String QUOTE = "quote";

    private final Prefixes prefixes;
    private final int limit;

    /**
     * @param kinds how things are named
     * @param limit so many rows are shown at most
     */
    public Tables(Kinds kinds, int limit) {
        this.prefixes = new Prefixes(kinds);
        this.limit = limit;
    }

    /** The answer as a table without links. */
    public Table of(Answer answer) {
        return of(answer, iri -> "");
    }

    /**
     * The answer as a table in which terms of common vocabularies have names.
     *
     * @param address where the page about an IRI is; empty if there is none
     * @param texts the words of the page
     */
    public Table of(Answer answer, UnaryOperator<String> address, Texts texts) {
        return new Filling(address, texts::known).of(answer);
    }

    /**
     * A single value.
     *
     * @param label its name, if one is known
     * @param address where the page about an IRI is; empty if there is none
     * @param texts the words of the page, which name terms of common vocabularies
     */
    public Cell cell(Node value, Optional<Node> label, UnaryOperator<String> address, Texts texts) {
        Cell cell = new Filling(address, texts::known).cell(value);
        return label.filter(Node::isLiteral)
                .map(name -> new Cell(
                        name.getLiteralLexicalForm(), cell.iri(), cell.href(), name.getLiteralLanguage(), false))
                .orElse(cell);
    }

    /**
     * The answer as a table.
     *
     * @param address where the page about an IRI is; empty if there is none
     */
    public Table of(Answer answer, UnaryOperator<String> address) {
        return new Filling(address, code -> code).of(answer);
    }

    private static boolean isNumber(Node literal) {
        return literal.getLiteral().isWellFormed() && literal.getLiteralValue() instanceof Number;
    }

    private static boolean isLabelOfAnother(String name, List<String> names) {
        return name.endsWith(LABEL) && names.contains(name.substring(0, name.length() - LABEL.length()));
    }

    /** 11740000000 as 11,740,000,000; other spellings of figures stay as they are written. */
    private static String grouped(String figure) {
        if (!figure.matches("[+-]?\\d+(\\.\\d+)?")) {
            return figure;
        }
        int point = figure.indexOf('.') < 0 ? figure.length() : figure.indexOf('.');
        return figure.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + figure.substring(point);
    }

    /** The filling of one table. */
    private final class Filling {

        private final UnaryOperator<String> address;
        private final UnaryOperator<String> called;

        /** @param called what a term is called, by its short form */
        Filling(UnaryOperator<String> address, UnaryOperator<String> called) {
            this.address = address;
            this.called = called;
        }

        Table of(Answer answer) {
            return switch (answer) {
                case Answer.Rows rows -> rows(rows.rows());
                case Answer.Truth truth ->
                    new Table(List.of("ASK"), List.of(List.of(Cell.plain(Boolean.toString(truth.value()), ""))), false);
                case Answer.Triples triples -> triples(triples.graph());
            };
        }

        private Table rows(RowSet rows) {
            List<String> names =
                    rows.getResultVars().stream().map(Var::getVarName).toList();
            List<String> heads = names.stream()
                    .filter(name -> !isLabelOfAnother(name, names))
                    .toList();
            List<List<Cell>> lines = new ArrayList<>();
            while (rows.hasNext() && lines.size() < limit) {
                Binding row = rows.next();
                lines.add(heads.stream().map(head -> cell(row, head)).toList());
            }
            return new Table(heads, lines, rows.hasNext());
        }

        /** A thing shows its label, where a column beside has one, and leads to its page. */
        private Cell cell(Binding row, String name) {
            Cell thing = cell(row.get(Var.alloc(name)));
            if (name.startsWith(QUOTE)) {
                return quote(row, name.substring(QUOTE.length()), thing);
            }
            Node label = row.get(Var.alloc(name + LABEL));
            return label == null || !label.isLiteral()
                    ? thing
                    : new Cell(
                            label.getLiteralLexicalForm(),
                            thing.iri(),
                            thing.href(),
                            label.getLiteralLanguage(),
                            false);
        }

        /** A quote leads to its words on the page of its document, as far as the row says which: quoteA stands in documentA. */
        private Cell quote(Binding row, String which, Cell words) {
            Node document = row.get(Var.alloc("document" + which));
            Node start = row.get(Var.alloc("start" + which));
            Node end = row.get(Var.alloc("end" + which));
            String page = document == null || !document.isURI() ? "" : address.apply(document.getURI());
            if (page.isEmpty() || !words.href().isEmpty() || words.text().isEmpty()) {
                return words;
            }
            String place = start == null || end == null
                    ? Reading.words(words.text())
                    : Reading.place(start.getLiteralLexicalForm() + "-" + end.getLiteralLexicalForm());
            return new Cell(words.text(), "", Reading.address(page, place), words.lang(), false);
        }

        private Cell cell(@Nullable Node node) {
            if (node == null) {
                return Cell.EMPTY;
            }
            if (node.isURI()) {
                return new Cell(
                        called.apply(prefixes.compact(node.getURI())),
                        node.getURI(),
                        address.apply(node.getURI()),
                        "",
                        false);
            }
            if (!node.isLiteral()) {
                return Cell.plain(node.toString(), "");
            }
            String text = node.getLiteralLexicalForm();
            return isNumber(node) ? Cell.figure(grouped(text)) : Cell.plain(text, node.getLiteralLanguage());
        }

        private Table triples(Graph graph) {
            List<List<Cell>> lines = new ArrayList<>();
            Iterator<Triple> all = graph.find();
            while (all.hasNext() && lines.size() < limit) {
                Triple triple = all.next();
                lines.add(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(this::cell)
                        .toList());
            }
            return new Table(List.of("subject", "predicate", "object"), lines, all.hasNext());
        }
    }
}
