package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.mcp.Json;

/** The tools for language models, asked by the Java client of the protocol and, where it is malformed, by hand. */
class McpTest extends ShippedServer {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

    private final ObjectMapper mapper = new ObjectMapper();
    private McpSyncClient client;
    private Map<String, Tool> tools;

    @BeforeAll
    void connect() {
        client = McpClient.sync(
                        HttpClientStreamableHttpTransport.builder(address("/").toString())
                                .endpoint("/mcp")
                                .jsonMapper(new Json())
                                .build())
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .build();
        client.initialize();
        tools = client.listTools().tools().stream().collect(Collectors.toMap(Tool::name, Function.identity()));
    }

    @AfterAll
    void disconnect() {
        client.close();
    }

    @Test
    void five_tools_are_offered_that_only_read() {
        assertThat(tools).containsOnlyKeys("search", "describe", "saved_query", "sparql", "evidence");
        assertThat(tools.values()).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).contains(" / ");
        });
        assertThat(tools.get("saved_query").description()).contains("who-chairs(", "budget-totals(");
        assertThat(client.getServerInstructions()).contains("unknown", "不明");
    }

    @Test
    void search_leads_to_the_thing_and_to_its_words() {
        Map<String, Object> found = rows(ask("search", Map.of("text", "北野 宏明"))).getFirst();
        String kitano = evidence(found).getFirst();
        assertThat(kitano).endsWith("/id/person/kitano-hiroaki");
        assertThat(rows(ask("evidence", Map.of("thing", kitano))))
                .anySatisfy(row -> assertThat(values(row))
                        .containsEntry("quote", "| | 北野 宏明 | ソニーコンピュータサイエンス研究所社長 |")
                        .containsEntry("line", 91));
    }

    @Test
    void a_saved_query_answers_in_both_languages_and_every_row_leads_to_a_quote() {
        Map<String, Object> call = Map.of(
                "name",
                "who-chairs",
                "parameters",
                Map.of("body", "quantum-technology-innovation-council"),
                "lang",
                "en");
        CallToolResult english = ask("saved_query", call);
        assertThat(text(english)).startsWith("1 rows.").contains("Gonokami Makoto");
        CallToolResult all = ask("saved_query", Map.of("name", "who-chairs"));
        assertThat(text(all)).contains("行です", "五神真");
        for (Map<String, Object> row : rows(all)) {
            assertThat(rows(ask("evidence", Map.of("thing", evidence(row).getFirst()))))
                    .as("%s", row)
                    .isNotEmpty();
        }
    }

    @Test
    void a_sum_names_the_call_that_lists_its_items() {
        CallToolResult sums = ask(
                "saved_query", Map.of("name", "budget-totals", "parameters", Map.of("fiscalYear", 2020), "lang", "en"));
        assertThat(text(sums)).contains("Nothing in them leads to a quote");
        Map<?, ?> parts = (Map<?, ?>) rows(sums).getFirst().get("parts");
        CallToolResult items =
                ask("saved_query", Map.of("name", parts.get("name"), "parameters", parts.get("parameters")));
        assertThat(rows(items))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(values(row)).containsKey("quote"));
    }

    @Test
    void describe_gives_each_statement_with_its_words_and_the_page() {
        Map<String, Object> told = structured(ask("describe", Map.of("thing", "北野宏明", "lang", "en")));
        assertThat(told).containsEntry("name", "Kitano Hiroaki").containsEntry("kind", "person");
        assertThat(told.get("page").toString()).endsWith("/doc/person/kitano-hiroaki?lang=en");
        assertThat((List<?>) told.get("statements"))
                .allSatisfy(one -> assertThat(((Map<?, ?>) one).get("evidence")).isNotNull());
        assertThat((List<?>) told.get("incoming")).isNotEmpty();
    }

    @Test
    void a_long_answer_is_cut_and_says_so() {
        CallToolResult few = ask("sparql", Map.of("query", "SELECT * { ?s ?p ?o }", "limit", 3, "lang", "en"));
        assertThat(rows(few)).hasSize(3);
        assertThat(structured(few)).containsEntry("truncated", true);
        assertThat(text(few)).startsWith("The first 3 rows; there are more.");
        String heavy = "SELECT ?a ?b ?c { VALUES ?a { '%1$s' } VALUES ?b { '%1$s' } VALUES ?c { '%1$s' } ?s ?p ?o }"
                .formatted("語".repeat(3000));
        CallToolResult cut = ask("sparql", Map.of("query", heavy, "limit", 200));
        assertThat(text(cut)).hasSizeLessThan(50_000).contains("… (+1000)");
        assertThat(structured(cut)).containsEntry("truncated", true);
        CallToolResult document = ask("describe", Map.of("thing", "document:mic-2021-02-16"));
        assertThat(text(document)).hasSizeLessThan(50_000);
        assertThat(structured(document)).containsEntry("truncated", true);
    }

    @Test
    void ask_and_construct_answer_too() {
        assertThat(rows(ask("sparql", Map.of("query", "ASK { ?s ?p ?o }"))).getFirst())
                .containsEntry("values", Map.of("answer", true));
        assertThat(structured(ask("sparql", Map.of("query", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 2"))))
                .containsEntry("columns", List.of("subject", "predicate", "object"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } | SERVICE is switched off",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {} | switched off",
                "SELECT * FROM <file:///etc/passwd> { ?s <java:x.Y> ?o } | switched off",
                "INSERT DATA { <a:a> <a:b> 1 } | not SPARQL. Line 1, column 1",
                "DROP ALL | not SPARQL"
            })
    void what_strangers_may_not_ask_is_refused_in_words(String queryAndWords) {
        String[] parts = queryAndWords.split(" \\| ", 2);
        refused("sparql", Map.of("query", parts[0], "lang", "en"), parts[1]);
    }

    @Test
    void wrong_arguments_are_refused_with_what_was_expected() {
        refused("saved_query", Map.of("name", "who-chair", "lang", "en"), "There is no saved query \"who-chair\"");
        refused(
                "saved_query",
                Map.of("name", "who-chairs", "parameters", Map.of("bdy", "x"), "lang", "ja"),
                "パラメータ「bdy」");
        refused("saved_query", Map.of("name", "who-chairs", "parameters", "body"), "parameters");
        refused("search", Map.of("text", "x", "max", 3, "lang", "en"), "no argument of this tool. It has: text, kind");
        refused("search", Map.of("text", List.of("x")), "text");
        refused("search", Map.of("lang", "en"), "\"text\" is missing");
        refused("search", Map.of("text", "x", "lang", "fr"), "fr");
        refused("search", Map.of("text", "x", "kind", "nonsense", "lang", "en"), "none of: person");
        refused("sparql", Map.of("query", "ASK {}", "limit", 100_000, "lang", "en"), "from 1 to 200");
        refused("describe", Map.of("thing", "nobody-of-this-name", "lang", "en"), "nothing is known");
        refused("evidence", Map.of("thing", "\"}<script>", "lang", "en"), "nothing is known");
        assertThatThrownBy(() -> client.callTool(request("drop", Map.of())))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("There is no tool \"drop\"");
    }

    @Test
    void pages_of_other_sites_may_not_call() {
        assertThat(posted(PING, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(posted(PING, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(posted(PING, "Origin", "http://localhost.evil.example").statusCode())
                .isEqualTo(403);
        assertThat(posted(PING, "Origin", "http://localhost:6274").statusCode()).isEqualTo(200);
        assertThat(posted(PING).body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @Test
    void there_is_no_stream_and_no_session() {
        HttpResponse<String> stream = get("/mcp", "Accept", "text/event-stream");
        assertThat(stream.statusCode()).isEqualTo(405);
        assertThat(stream.headers().firstValue("Allow")).contains("POST, OPTIONS");
        assertThat(posted(PING).headers().firstValue("Mcp-Session-Id")).isEmpty();
    }

    @Test
    void long_bodies_are_refused_whether_they_say_their_length_or_not() {
        String body = PING + " ".repeat(200_000);
        assertThat(posted(body).statusCode()).isEqualTo(413);
        HttpRequest.Builder chunked = HttpRequest.newBuilder(address("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        HttpResponse<String> answer = send(chunked);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("100000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": []}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": {}}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"search\", \"arguments\": 1}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": {\"capabilities\": 1}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/list\"}"
            })
    void malformed_messages_get_an_error_of_JSON_RPC_without_our_innards(String body) {
        HttpResponse<String> answer = posted(body);
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body())
                .contains("\"jsonrpc\":\"2.0\"", "\"error\":{\"code\":-32")
                .doesNotContain("io.modelcontextprotocol", "java.", "stackTrace", "Cannot invoke");
    }

    @Test
    void deep_JSON_is_refused() {
        assertThat(posted("{\"a\":" + "[".repeat(40_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void other_forms_of_a_body_are_refused() {
        assertThat(post("/mcp", "text/plain", PING, "Accept", "application/json, text/event-stream")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post(
                                "/mcp",
                                "application/x-www-form-urlencoded",
                                "a=b",
                                "Accept",
                                "application/json, text/event-stream")
                        .statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> posted(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
        return send(request, headers);
    }

    /** Calls a tool that answers, and holds what it says to the schema that it gave. */
    private CallToolResult ask(String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(request(tool, arguments));
        assertThat(result.isError()).as("%s", result.content()).isFalse();
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(mapper.valueToTree(tools.get(tool).outputSchema()));
        assertThat(schema.validate(mapper.valueToTree(result.structuredContent())))
                .isEmpty();
        return result;
    }

    private void refused(String tool, Map<String, Object> arguments, String words) {
        CallToolResult result = client.callTool(request(tool, arguments));
        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains(words);
    }

    private static CallToolRequest request(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> structured(CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(CallToolResult result) {
        return (List<Map<String, Object>>) structured(result).get("rows");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(Map<String, Object> row) {
        return (Map<String, Object>) row.get("values");
    }

    @SuppressWarnings("unchecked")
    private static List<String> evidence(Map<String, Object> row) {
        return (List<String>) row.get("evidence");
    }
}
