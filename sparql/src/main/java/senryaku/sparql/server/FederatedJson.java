package senryaku.sparql.server;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.federation.Exchange;
import senryaku.sparql.federation.MemberReport;
import senryaku.sparql.federation.Story;

/** What {@code explain} gives to programs: the plans, what each member was asked, and what it cost. */
final class FederatedJson {

    private FederatedJson() {}

    static String of(Story story, long rows) {
        JsonArray members = new JsonArray();
        story.members().forEach(member -> members.add(member(member)));
        JsonArray requests = new JsonArray();
        story.exchanges().forEach(exchange -> requests.add(exchange(exchange)));
        JsonArray plans = new JsonArray();
        story.plans().forEach(plans::add);
        JsonObject all = new JsonObject();
        all.put("members", members);
        all.put("rows", rows);
        all.put("requests", requests);
        all.put("plans", plans);
        return all + "\n";
    }

    private static JsonObject member(MemberReport report) {
        JsonObject member = new JsonObject();
        member.put("name", report.name());
        member.put("state", report.state().word());
        member.put("detail", report.detail());
        member.put("requests", report.requests());
        member.put("rows", report.rows());
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
}
