package senryaku.sparql.server;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.export.Answer;
import senryaku.sparql.federation.Exchange;
import senryaku.sparql.federation.FederatedAnswer;
import senryaku.sparql.federation.MemberReport;

/** What {@code explain} gives: the plan, what each member was asked, and what it cost. */
final class FederatedJson {

    private FederatedJson() {}

    static String of(FederatedAnswer found) {
        JsonArray members = new JsonArray();
        found.members().forEach(member -> members.add(member(member)));
        JsonArray requests = new JsonArray();
        found.exchanges().forEach(exchange -> requests.add(exchange(exchange)));
        JsonObject all = new JsonObject();
        all.put("members", members);
        all.put("rows", rows(found.answer()));
        all.put("requests", requests);
        all.put("plan", found.plan());
        return all + "\n";
    }

    private static JsonObject member(MemberReport report) {
        JsonObject member = new JsonObject();
        member.put("name", report.name());
        member.put("state", report.state().word());
        member.put("detail", report.detail());
        member.put("requests", report.requests());
        member.put("rows", report.rows());
        member.put("bytes", report.bytes());
        member.put("milliseconds", report.millis());
        return member;
    }

    private static JsonObject exchange(Exchange exchange) {
        JsonObject request = new JsonObject();
        request.put("member", exchange.member());
        request.put("query", exchange.query());
        request.put("rows", exchange.rows());
        request.put("milliseconds", exchange.millis());
        request.put("state", exchange.state().word());
        return request;
    }

    private static long rows(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> {
                long count = 0;
                for (; rows.rows().hasNext(); rows.rows().next()) {
                    count++;
                }
                yield count;
            }
            case Answer.Truth truth -> 1;
            case Answer.Triples triples -> triples.graph().size();
        };
    }
}
