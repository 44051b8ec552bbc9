package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Everything that depends on the release that is shown. A request gets one edition and keeps it to its end, so that no answer
 * is made of two releases.
 *
 * @param release its id
 * @param name of the release and the program together: the ground of every tag
 * @param routes to the pages
 * @param problems how refusals are told
 * @param answering runs queries on the release
 */
record Edition(String release, String name, Routes routes, Problems problems, Answering answering) {

    private static final String ATTRIBUTE = Edition.class.getName();

    /** Remembers which edition answers a request. */
    void answers(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The edition that answers a request. */
    static Edition of(HttpServletRequest request) {
        return (Edition) request.getAttribute(ATTRIBUTE);
    }
}
