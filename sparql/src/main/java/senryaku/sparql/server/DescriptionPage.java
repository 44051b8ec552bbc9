package senryaku.sparql.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;

/** A part of the description at an address of its own, in any form of graphs. */
final class DescriptionPage implements Page {

    static final String VOID = "/.well-known/void";
    static final String EXAMPLES = "/queries.ttl";

    private final Function<Call, Graph> part;

    /** @param part what is said to a caller */
    DescriptionPage(Function<Call, Graph> part) {
        this.part = part;
    }

    @Override
    public void answer(Call call) throws IOException {
        Format format = call.format(Format.GRAPHS);
        if (call.unchanged(format.word())) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Answer.Triples(part.apply(call)).write(bytes, format);
        call.send(200, format.contentType(), bytes.toString(StandardCharsets.UTF_8));
    }
}
