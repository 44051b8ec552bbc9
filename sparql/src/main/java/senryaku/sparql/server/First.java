package senryaku.sparql.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;

/** The first rows, for somebody who asked for no more; the answer says by a header, and in JSON and XML also within, if others were left out. */
final class First {

    private First() {}

    /** The first rows alone; a header says if others were left out. */
    static Answer of(Call call, Answer answer, int most) {
        return first(call, answer, most).answer();
    }

    private static Counted.First first(Call call, Answer answer, int most) {
        if (!(answer instanceof Answer.Rows rows)) {
            throw Limits.tooMuch(Integer.toString(most));
        }
        Counted.First first = Counted.first(rows, most);
        if (first.more()) {
            call.response().setHeader(Answering.TRUNCATED, "rows=" + most);
        }
        return first;
    }

    static void write(Call call, Answer answer, Format format, int most, OutputStream out) throws IOException {
        Counted.First first = first(call, answer, most);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.answer().write(bytes, format);
        String text = bytes.toString(StandardCharsets.UTF_8);
        String noted = first.more() ? noted(text, format, most) : text;
        out.write(noted.getBytes(StandardCharsets.UTF_8));
    }

    /** Both forms have a place for links to what should be known of the answer. */
    private static String noted(String text, Format format, int most) {
        String note = "urn:senryaku:truncated:rows:" + most;
        return switch (format) {
            case JSON -> text.replaceFirst("(\"vars\": \\[[^\\]]*\\])", "$1 ,\n    \"link\": [ \"" + note + "\" ]");
            case XML -> text.replaceFirst("</head>", "  <link href=\"" + note + "\"/>\n  </head>");
            default -> text;
        };
    }
}
