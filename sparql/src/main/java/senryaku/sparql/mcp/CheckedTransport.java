package senryaku.sparql.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A transport that looks requests through before the library does, whose own words for malformed ones name Java classes. */
record CheckedTransport(McpStatelessServerTransport transport, List<String> tools)
        implements McpStatelessServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedTransport.class);

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        transport.setMcpHandler(new Checked(handler, tools));
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }

    @Override
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }

    private record Checked(McpStatelessServerHandler handler, List<String> tools) implements McpStatelessServerHandler {

        @Override
        public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, McpSchema.JSONRPCRequest request) {
            String wrong = wrong(request);
            if (!wrong.isEmpty()) {
                return failed(request, McpSchema.ErrorCodes.INVALID_PARAMS, wrong);
            }
            try {
                return handler.handleRequest(context, request).map(response -> withoutInnards(request, response));
            } catch (IllegalArgumentException e) {
                return failed(request, McpSchema.ErrorCodes.INVALID_PARAMS, Words.both("params", request.method()));
            }
        }

        @Override
        public Mono<Void> handleNotification(McpTransportContext context, McpSchema.JSONRPCNotification notification) {
            return handler.handleNotification(context, notification);
        }

        /** What is wrong with the parameters of a method; empty if nothing is. */
        private String wrong(McpSchema.JSONRPCRequest request) {
            boolean call = McpSchema.METHOD_TOOLS_CALL.equals(request.method());
            if (!call && !McpSchema.METHOD_INITIALIZE.equals(request.method())) {
                return "";
            }
            if (!(request.params() instanceof Map<?, ?> params)) {
                return Words.both("params", request.method());
            }
            if (call && !(params.get("name") instanceof String name && tools.contains(name))) {
                return Words.both("unknownTool", String.valueOf(params.get("name")), String.join(", ", tools));
            }
            Object arguments = params.get("arguments");
            return call && arguments != null && !(arguments instanceof Map) ? Words.both("notObject", "arguments") : "";
        }

        private static JSONRPCResponse withoutInnards(McpSchema.JSONRPCRequest request, JSONRPCResponse response) {
            JSONRPCError error = response.error();
            if (error == null || error.code() != McpSchema.ErrorCodes.INTERNAL_ERROR) {
                return response;
            }
            LOG.error("{}: {}", request.method(), error.message());
            return JSONRPCResponse.error(request.id(), new JSONRPCError(error.code(), Words.both("broken")));
        }

        private static Mono<JSONRPCResponse> failed(McpSchema.JSONRPCRequest request, int code, String words) {
            return Mono.just(JSONRPCResponse.error(request.id(), new JSONRPCError(code, words)));
        }
    }
}
