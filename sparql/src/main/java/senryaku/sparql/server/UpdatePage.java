package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import senryaku.sparql.query.SyntaxMistake;
import senryaku.sparql.write.GraphNames;
import senryaku.sparql.write.Updates;

/** SPARQL 1.1 Update by the SPARQL 1.1 Protocol, section 2.2: one request, one release. */
final class UpdatePage implements Page {

    static final String PATH = "/update";

    private static final String DIRECT = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final WriteDoor door;
    private final Drafting drafting;
    private final Settings settings;
    private final GraphNames names;

    UpdatePage(WriteDoor door, Drafting drafting, Settings settings) {
        this.door = door;
        this.drafting = drafting;
        this.settings = settings;
        this.names = new GraphNames(settings.kinds().base());
    }

    @Override
    public void answer(Call call) {
        String user = door.user(call);
        UpdateRequest request = parse(text(call));
        try {
            Updates.using(request, nodes(call, "using-graph-uri"), nodes(call, "using-named-graph-uri"));
        } catch (senryaku.sparql.write.WriteProblem e) {
            throw Refusal.of(e.status(), e.key(), e.values());
        }
        door.write(
                call,
                user,
                now -> drafting.edited(
                        call,
                        now,
                        (draft, budget) -> Updates.run(request, draft, budget, settings.rows(), Guard::mayRun)));
        call.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private String text(Call call) {
        String type = WriteDoor.mediaType(call.header("Content-Type"));
        if (type.equals(DIRECT)) {
            return WriteDoor.text(door.body(call));
        }
        if (!type.equals(FORM)) {
            throw Refusal.of(415, "updateType", type);
        }
        List<String> updates = call.values("update");
        if (updates.size() != 1 || call.parameters().containsKey("query")) {
            throw Refusal.of(400, "oneUpdate");
        }
        if (updates.getFirst().indexOf('\uFFFD') >= 0) {
            throw Refusal.of(400, "notUtf8");
        }
        return updates.getFirst();
    }

    private UpdateRequest parse(String text) {
        Reading.check(text);
        try {
            return UpdateFactory.create(text, names.base(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            SyntaxMistake mistake = SyntaxMistake.of(e);
            throw Refusal.of(400, "malformedUpdate", mistake.line(), mistake.column(), mistake.found());
        } catch (QueryException | UpdateException e) {
            throw Refusal.of(400, "malformedUpdate", 1, 1, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        }
    }

    private static List<Node> nodes(Call call, String parameter) {
        return call.values(parameter).stream().map(NodeFactory::createURI).toList();
    }
}
