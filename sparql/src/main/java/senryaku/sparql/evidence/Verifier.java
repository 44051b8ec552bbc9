package senryaku.sparql.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryTarget;

/**
 * Reads all evidence again: the text of every document against its hash; of every quote the words, what stands before and
 * behind them and the line, against the text; every stated triple for its words; every statement for its triple.
 */
public final class Verifier {

    private static final String FOLDER = "/senryaku/evidence/";

    private final QueryTarget target;
    private final Kinds kinds;
    private final Map<String, DocumentText> texts = new HashMap<>();
    private final List<String> textless = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int quotes;
    private long triples;
    private long others;

    private Verifier(QueryTarget target, Kinds kinds) {
        this.target = target;
        this.kinds = kinds;
    }

    /** Verifies all that can be asked there; the caller is in a read transaction where that matters. */
    public static Proof verify(QueryTarget target, Kinds kinds) {
        return new Verifier(target, kinds).run();
    }

    private Proof run() {
        ask("documents", this::document);
        ask("quotes", this::quote);
        ask("broken", row -> findings.add(Finding.of(word(row, "quote"), "incomplete")));
        ask("graphs", this::graph);
        ask("unsupported", row -> {
            if (!word(row, "evidence").isEmpty()) {
                findings.add(Finding.of(triple(row), "unsupported"));
            }
        });
        ask("unstated", row -> findings.add(Finding.of(word(row, "statement"), "unstated", triple(row))));
        return new Proof(texts.size(), quotes, triples, textless, others, findings);
    }

    private void document(Binding row) {
        String document = word(row, "document");
        if (row.get(Var.alloc("text")) == null) {
            textless.add(document);
            return;
        }
        DocumentText text = new DocumentText(word(row, "text"));
        texts.put(document, text);
        String expected = word(row, "sha256");
        String found = text.sha256();
        if (!expected.isEmpty() && !found.equals(expected)) {
            findings.add(Finding.of(document, "hash", found, expected));
        }
    }

    private void quote(Binding row) {
        DocumentText text = texts.get(word(row, "document"));
        if (text == null) {
            return;
        }
        quotes++;
        String quote = word(row, "quote");
        int start = number(row, "start");
        int end = number(row, "end");
        if (start < 0 || end <= start || end > text.offsets().count()) {
            findings.add(Finding.of(
                    quote,
                    "outside",
                    word(row, "start"),
                    word(row, "end"),
                    text.offsets().count()));
            return;
        }
        String prefix = word(row, "prefix");
        String suffix = word(row, "suffix");
        compare(quote, "words", word(row, "exact"), text.offsets().words(start, end));
        compare(quote, "prefix", prefix, text.offsets().words(start - length(prefix), start));
        compare(quote, "suffix", suffix, text.offsets().words(end, end + length(suffix)));
        if (row.get(Var.alloc("line")) != null) {
            compare(quote, "line", word(row, "line"), String.valueOf(text.line(start)));
        }
    }

    private void compare(String quote, String key, String said, String found) {
        if (!said.equals(found)) {
            findings.add(Finding.of(quote, key, said, found));
        }
    }

    private void graph(Binding row) {
        long count = number(row, "count");
        triples += count;
        if (word(row, "evidence").isEmpty()) {
            others += count;
        }
    }

    private void ask(String name, Consumer<Binding> use) {
        try (InputStream bytes = Verifier.class.getResourceAsStream(FOLDER + name + ".rq")) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            String text = kinds.rebase(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            try (QueryExec run = target.prepare(QueryFactory.create(text, Syntax.syntaxSPARQL_11))) {
                run.select().forEachRemaining(use);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String triple(Binding row) {
        return "%s %s %s".formatted(word(row, "subject"), word(row, "property"), word(row, "value"));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int number(Binding row, String name) {
        String text = word(row, name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String word(Binding row, String name) {
        Node node = row.get(Var.alloc(name));
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
