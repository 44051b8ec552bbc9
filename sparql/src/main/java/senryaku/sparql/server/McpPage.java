package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Answer;
import senryaku.sparql.federation.Story;
import senryaku.sparql.mcp.Data;
import senryaku.sparql.mcp.Members;
import senryaku.sparql.mcp.ToolProblem;
import senryaku.sparql.mcp.ToolServer;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Finder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.ParameterException;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Texts;

/** The Model Context Protocol: tools for language models, under the same limits as every query. */
final class McpPage implements Page {

    static final String PATH = "/mcp";

    private final Answering answering;
    private final Arguments arguments;
    private final Kinds kinds;
    private final int bodyLimit;
    private final Scenery scenery;
    private final ToolServer tools;
    private final Joins joins;

    /** @param catalog with the joins in it, if they are answered here */
    McpPage(Settings settings, Scenery scenery, QueryCatalog catalog, Answering answering, Finder finder, Joins joins) {
        this.answering = answering;
        this.joins = joins;
        this.kinds = settings.kinds();
        this.bodyLimit = settings.bodyLimit();
        this.scenery = scenery;
        this.arguments = new Arguments(kinds, answering.target());
        this.tools = new ToolServer(
                PATH,
                settings.version(),
                bodyLimit,
                catalog,
                kinds,
                finder,
                request -> new OfCaller(Front.call(request)));
    }

    @Override
    public void answer(Call call) throws IOException {
        call.keepable("no-store");
        tools.answer(call.request(), new Refusing(call.response()));
    }

    /** What the transport would send as a page of the servlet container becomes one of our refusals. */
    private final class Refusing extends HttpServletResponseWrapper {

        Refusing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            throw switch (status) {
                case SC_FORBIDDEN -> Refusal.of(status, "foreignOrigin");
                case SC_REQUEST_ENTITY_TOO_LARGE -> Refusal.of(status, "tooLong", bodyLimit);
                case SC_NOT_FOUND -> Refusal.of(status, "notFound", PATH);
                default -> Refusal.of(status, "broken");
            };
        }

        @Override
        public void sendError(int status, String words) {
            sendError(status);
        }
    }

    private final class OfCaller implements Data {

        private final Call call;

        OfCaller(Call call) {
            this.call = call;
        }

        @Override
        public Map<String, Node> terms(SavedQuery query, Map<String, List<String>> given) {
            return told(() -> {
                Map<String, Node> terms = new LinkedHashMap<>();
                answering.reading(() -> terms.putAll(arguments.read(query, given)));
                return terms;
            });
        }

        @Override
        public Query parse(String sparql) {
            return told(() -> answering.parse(sparql));
        }

        @Override
        public void run(Query query, Consumer<Answer> use) {
            run(answering, query, use);
        }

        @Override
        public Members run(SavedQuery saved, Query query, Consumer<Answer> use) {
            if (!joins.has(saved)) {
                run(answering, query, use);
                return Members.NONE;
            }
            run(joins.answering(), query, use);
            Story story = FederatedEngine.story(call);
            return new Members(story.header(), story.isPartial());
        }

        private void run(Answering by, Query query, Consumer<Answer> use) {
            told(() -> {
                Answering.check(query);
                by.run(call, query, use);
                return query;
            });
        }

        @Override
        public String page(String iri, Language language) {
            Look look =
                    new Look(language, language, new Texts(language), "", "", scenery.release(), "", scenery.version());
            return call.origin() + Addresses.of(kinds, iri, look);
        }

        private static <T> T told(Supplier<T> work) {
            try {
                return work.get();
            } catch (Refusal refusal) {
                throw new ToolProblem(refusal.words(), refusal);
            } catch (ParameterException e) {
                throw new ToolProblem(e.words(), e);
            }
        }
    }
}
