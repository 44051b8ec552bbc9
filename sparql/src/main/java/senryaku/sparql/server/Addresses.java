package senryaku.sparql.server;

import senryaku.sparql.query.Kinds;
import senryaku.sparql.ui.Look;

/** Where pages link to. */
final class Addresses {

    private Addresses() {}

    /** What is known of an IRI: the page of one of our things, concepts or terms; for others the answer of a DESCRIBE. */
    static String of(Kinds kinds, String iri, Look look) {
        boolean ours = iri.startsWith(kinds.base() + "id/") || iri.startsWith(kinds.base() + "vocab/");
        if (ours && iri.indexOf('#') < 0) {
            String path = iri.substring(kinds.base().length() - 1);
            return look.link(path.replaceFirst("^/id/", "/doc/"));
        }
        if (iri.startsWith(kinds.base() + "graph/") && iri.indexOf('#') < 0) {
            return look.link(iri.substring(kinds.base().length() - 1));
        }
        String terms = kinds.base() + "ontology#";
        if (iri.startsWith(terms)) {
            return look.link("/ontology/terms/" + iri.substring(terms.length()));
        }
        return look.link(Endpoint.PATH + "?query=" + Call.encode("DESCRIBE <" + iri + ">"));
    }
}
