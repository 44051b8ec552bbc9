package senryaku.sparql.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Finder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.QueryCatalog;

/** The Model Context Protocol over HTTP, without sessions: one POST, one answer. */
public final class ToolServer {

    private static final Logger LOG = LoggerFactory.getLogger(ToolServer.class);

    private static final String DATA = "data";

    /** Pages of this machine, such as an inspector of the protocol, may call; pages of other sites may not. */
    private static final List<String> ORIGINS =
            List.of("http://localhost:*", "http://127.0.0.1:*", "http://[::1]:*", "https://localhost:*");

    private static final JsonSchemaValidator.ValidationResponse VALID =
            JsonSchemaValidator.ValidationResponse.asValid("");

    private static final McpSchema.ToolAnnotations READING = McpSchema.ToolAnnotations.builder()
            .readOnlyHint(true)
            .idempotentHint(true)
            .openWorldHint(false)
            .build();

    private final Json json = new Json();
    private final HttpServletStatelessServerTransport transport;

    /**
     * @param path at which clients ask
     * @param version of the program
     * @param bodyLimit longest request, in bytes
     * @param data how the caller of a request asks the data
     */
    public ToolServer(
            String path,
            String version,
            int bodyLimit,
            QueryCatalog catalog,
            Kinds kinds,
            Finder finder,
            Function<HttpServletRequest, Data> data) {
        transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(json)
                .messageEndpoint(path)
                .contextExtractor(request -> McpTransportContext.create(Map.of(DATA, data.apply(request))))
                .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedOrigins(ORIGINS)
                        .build())
                .maxRequestSize(bodyLimit)
                .build();
        List<Tool> tools = new Tools(catalog, kinds, finder, json).all();
        McpServer.sync(new CheckedTransport(
                        transport, tools.stream().map(Tool::name).toList()))
                .serverInfo("senryaku", version)
                .instructions(Words.both("instructions"))
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json)
                .jsonSchemaValidator(
                        (schema, content) -> VALID) // Input looks arguments through; tests hold outputs to their schema
                .validateToolInputs(false)
                .immediateExecution(true) // a query stays on the thread of its request
                .tools(tools.stream().map(this::offered).toList())
                .build();
    }

    /** Answers one request. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            transport.service(request, response);
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private SyncToolSpecification offered(Tool tool) {
        McpSchema.Tool described = McpSchema.Tool.builder(tool.name(), tool.input())
                .description(tool.description())
                .outputSchema(tool.output())
                .annotations(READING)
                .build();
        return new SyncToolSpecification(described, (context, request) -> {
            if (!(context.get(DATA) instanceof Data data)) {
                throw new IllegalStateException("the request brought no data");
            }
            return call(tool, request.arguments(), data);
        });
    }

    private McpSchema.CallToolResult call(Tool tool, Map<String, Object> arguments, Data data) {
        Optional<Language> spoken = Input.spoken(arguments);
        try {
            Output output = tool.work().of(new Input(arguments, tool.arguments()), data);
            String text = output.summary().in(spoken.orElse(Language.JA)) + "\n" + json.text(output.structured());
            return McpSchema.CallToolResult.builder()
                    .addTextContent(text)
                    .structuredContent(output.structured())
                    .isError(false)
                    .build();
        } catch (ToolProblem problem) {
            return refused(spoken, problem.words());
        } catch (RuntimeException e) {
            LOG.error("the tool {} failed", tool.name(), e);
            return refused(spoken, Words.of("broken"));
        }
    }

    private static McpSchema.CallToolResult refused(Optional<Language> spoken, Bilingual words) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(spoken.map(words::in).orElseGet(words::both))
                .isError(true)
                .build();
    }
}
