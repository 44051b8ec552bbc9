package senryaku.sparql.mcp;

import java.util.List;
import java.util.Map;

/**
 * A tool that a model may call.
 *
 * @param name as models write it
 * @param properties JSON Schema of each argument, by its name
 * @param needed arguments that must be there
 * @param output JSON Schema of the structured answer
 * @param work what it does
 */
record Tool(
        String name,
        String description,
        Map<String, Object> properties,
        List<String> needed,
        Map<String, Object> output,
        Work work) {

    /** What a tool does. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @throws ToolProblem if it cannot be done as asked
         */
        Output of(Input input, Data data);
    }

    List<String> arguments() {
        return List.copyOf(properties.keySet());
    }

    Map<String, Object> input() {
        return Map.of("type", "object", "properties", properties, "required", needed, "additionalProperties", false);
    }
}
