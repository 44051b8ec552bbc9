package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.sparql.bounds.TooMuch;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Preamble;
import senryaku.sparql.query.QueryText;
import senryaku.sparql.query.SyntaxMistake;

/** Fuseki's query operation, with our choice of forms, our limits and our messages. */
final class QueryService extends SPARQL_QueryDataset {

    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

    private static final int LONGEST_MESSAGE = 300;

    private final int bodyLimit;

    QueryService(int bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    /** Fuseki warns of parameters that it does not know; these are ours. */
    @Override
    protected Collection<String> customParams() {
        return SavedQueryPage.OWN;
    }

    @Override
    protected void executeBody(HttpAction action) {
        Call call = Front.call(action.getRequest());
        try {
            execute(body(action.getRequest()), action);
        } catch (Refusal refusal) {
            Edition.of(call.request()).problems().send(call, refusal);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        Call call = Front.call(action.getRequest());
        try {
            Answering answering = Edition.of(call.request()).answering();
            Query query = answering.parse(text);
            answering.send(call, query, call.format(Format.of(query)), QueryText.normal(text), Optional.empty());
        } catch (Refusal refusal) {
            Edition.of(call.request()).problems().send(call, refusal);
        } catch (RuntimeException e) {
            fails(call, e);
        }
    }

    /** Fuseki would send the message of an exception, whatever is in it. */
    private static void fails(Call call, RuntimeException problem) {
        boolean gone = problem instanceof RuntimeIOException || problem instanceof UncheckedIOException;
        if (gone || call.response().isCommitted()) {
            call.request().setAttribute(Answering.CUT, true);
            return;
        }
        LOG.error("a query failed", problem);
        Edition.of(call.request()).problems().send(call, Refusal.of(500, "broken"));
    }

    /**
     * Parses SPARQL.
     *
     * @param base that relative IRIs are resolved against; without one Jena takes the folder in which the server runs
     */
    static Query parse(String text, String base) {
        Reading.check(text);
        try {
            return Preamble.parse(text, base);
        } catch (QueryParseException e) {
            SyntaxMistake mistake = SyntaxMistake.of(e);
            throw Refusal.of(400, "malformed", mistake.line(), mistake.column(), mistake.found());
        } catch (QueryException e) {
            throw Refusal.of(400, "malformedQuery", plain(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        } catch (TooMuch e) {
            throw Governor.refusal(e);
        }
    }

    /** Where a text stops to be SPARQL; absent if it is SPARQL, or wrong as a whole. */
    static Optional<SyntaxMistake> mistake(String text) {
        try {
            QueryFactory.create(text, Syntax.syntaxSPARQL);
            return Optional.empty();
        } catch (QueryParseException e) {
            return Optional.of(SyntaxMistake.of(e));
        } catch (QueryException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Without the names of our classes, and not longer than people read. */
    static String plain(String message) {
        String words = message.replaceAll("\\b[a-z.]+\\.[A-Z]\\w*Exception:\\s*", "");
        return words.length() > LONGEST_MESSAGE ? words.substring(0, LONGEST_MESSAGE) + "…" : words;
    }

    private String body(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(bodyLimit + 1);
            if (bytes.length > bodyLimit) {
                throw Refusal.of(413, "tooLong", bodyLimit);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(400, "notUtf8");
        } catch (IOException e) {
            throw Refusal.of(400, "unreadable");
        }
    }
}
