package senryaku.sparql.server;

import senryaku.sparql.ui.Look;

/** Where pages link to. */
final class Addresses {

    private Addresses() {}

    /** What is known of an IRI. */
    static String describe(String iri, Look look) {
        return look.link(Endpoint.PATH + "?query=" + Call.encode("DESCRIBE <" + iri + ">"));
    }
}
