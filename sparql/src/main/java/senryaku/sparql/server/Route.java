package senryaku.sparql.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens at an address.
 *
 * @param methods that are allowed
 * @param page that answers
 */
record Route(Set<String> methods, Page page) {

    /** A page sets this attribute to let Fuseki answer. */
    static final String ON = Route.class.getName() + ".on";

    /** Only reading. */
    static Route read(Page page) {
        return new Route(ordered("GET", "HEAD", "OPTIONS"), page);
    }

    /** Reading with a body that says what to read. */
    static Route ask(Page page) {
        return new Route(ordered("GET", "HEAD", "POST", "OPTIONS"), page);
    }

    /** Calls only; there is nothing to read. */
    static Route call(Page page) {
        return new Route(ordered("POST", "OPTIONS"), page);
    }

    private static Set<String> ordered(String... methods) {
        return new LinkedHashSet<>(List.of(methods));
    }
}
