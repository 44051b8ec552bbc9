package senryaku.sparql.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.export.TextTable;
import senryaku.sparql.network.NamesInData;
import senryaku.sparql.network.NetworkMaker;
import senryaku.sparql.ui.Cell;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/** Runs a query and prints its answer. */
final class Printing {

    /** For people at a terminal; rows only. */
    static final String TABLE = "table";

    private final Console console;
    private final DataSource data;

    Printing(Console console, DataSource data) {
        this.console = console;
        this.data = data;
    }

    /** Prints the answer; without a form, rows become a table and a graph becomes Turtle. */
    void print(Ask ask, @Nullable String form) {
        boolean people = form == null || form.equals(TABLE);
        Query query = (people ? ask.in(console.language().tag()) : ask).query(data);
        Optional<Format> format = format(query, ask, form);
        data.reading(() -> {
            try (QueryExec run = data.target().prepare(query)) {
                Answer answer = Answer.of(query, run);
                format.ifPresentOrElse(
                        chosen -> answer.write(console.out(), chosen, networks(ask), ask.ties()), () -> table(answer));
            }
        });
        console.out().flush();
    }

    /** The form; empty for a table. */
    private static Optional<Format> format(Query query, Ask ask, @Nullable String form) {
        List<Format> offered = ask instanceof Ask.Saved known ? Format.of(known.saved()) : Format.of(query);
        boolean rows = offered.contains(Format.CSV);
        if (form == null) {
            return rows ? Optional.empty() : Optional.of(Format.TURTLE);
        }
        if (form.equals(TABLE) && rows) {
            return Optional.empty();
        }
        String words = (rows ? TABLE + ", " : "") + Format.words(offered);
        return Optional.of(
                Format.named(form, offered).orElseThrow(() -> Failure.of(Failure.CALL, "unknownFormat", form, words)));
    }

    /** Labels are in the language that was asked for, else in that of the terminal. */
    private NetworkMaker networks(Ask ask) {
        return new NetworkMaker(
                data.kinds(),
                new Prefixes(data.kinds())::compact,
                ask.language().orElse(console.language()),
                new NamesInData(data.target()));
    }

    private void table(Answer answer) {
        Table table = new Tables(data.kinds(), Integer.MAX_VALUE).of(answer);
        TextTable text = new TextTable(table.heads());
        table.rows().forEach(row -> text.add(row.stream().map(Cell::text).toList()));
        text.print(console.text());
        console.say("rows", text.size());
    }
}
