package senryaku.sparql.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens at an address.
 *
 * @param methods that are allowed
 * @param page that answers
 * @param writes whether data is changed here; pages of other sites may then only read
 */
record Route(Set<String> methods, Page page, boolean writes) {

    /** A page sets this attribute to let Fuseki answer. */
    static final String ON = Route.class.getName() + ".on";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Route(Set<String> methods, Page page) {
        this(methods, page, false);
    }

    /** Reading for everybody, and writing for some. */
    static Route store(Page page) {
        return new Route(ordered("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"), page, true);
    }

    /** Writing for some. */
    static Route write(Page page) {
        return new Route(ordered("POST", "OPTIONS"), page, true);
    }

    /** What pages of other sites may do. */
    Set<String> open() {
        Set<String> open = new LinkedHashSet<>(methods);
        if (writes) {
            open.retainAll(READING);
        }
        return open;
    }

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
