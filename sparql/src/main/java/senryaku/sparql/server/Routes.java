package senryaku.sparql.server;

import java.util.Map;

/**
 * Every address of the server.
 *
 * @param exact by the whole path
 * @param below by the path's beginning, which ends in a slash
 */
record Routes(Map<String, Route> exact, Map<String, Route> below) {

    /** The route for a path; for an unknown one a route that says so. */
    Route find(String path) {
        Route route = exact.get(path);
        if (route != null) {
            return route;
        }
        return below.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Route.read(call -> {
                    throw Refusal.of(404, "notFound", path);
                }));
    }
}
