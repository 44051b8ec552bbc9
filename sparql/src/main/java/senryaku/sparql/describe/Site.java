package senryaku.sparql.describe;

/**
 * Where and what is served.
 *
 * @param address of the server, such as {@code https://example.org}, without a slash at its end
 * @param base the IRI that all names begin with; it ends in a slash
 * @param release the name of the release
 * @param published when the release was published: an instant
 * @param version of the program
 * @param seconds longest time of a query
 * @param rows most rows or triples of an answer
 */
public record Site(
        String address, String base, String release, String published, String version, long seconds, long rows) {

    /** The licence of the ontology and of the facts that come with the program. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /** The IRI of the whole data set. */
    public String dataset() {
        return base + ".well-known/void#dataset";
    }

    /** The address of the endpoint. */
    public String endpoint() {
        return address + "/sparql";
    }

    /** The address of the endpoint that asks others too. */
    public String federated() {
        return address + "/federated";
    }

    /** Whether a source comes with the program, so that its licence is known. */
    public static boolean isShipped(String slug) {
        return Site.class.getResource("/senryaku/sources/" + slug + "/source.yaml") != null;
    }
}
