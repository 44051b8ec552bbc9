package senryaku.loader.publish;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a store takes queries and updates. Stores name their services differently, so that several addresses are tried, the
 * likeliest first.
 *
 * @param given what the user gave
 * @param queries where queries may go
 * @param updates where updates may go
 */
record RemoteAddress(URI given, List<URI> queries, List<URI> updates) {

    /**
     * The services behind an address.
     *
     * @throws StoreException if the address is none of HTTP, or holds credentials
     */
    static RemoteAddress of(URI given) {
        if (given.getHost() == null || !Set.of("http", "https").contains(String.valueOf(given.getScheme()))) {
            throw new StoreException(Trouble.BAD_ADDRESS, given, "http:// or https:// and a host are needed");
        }
        if (given.getUserInfo() != null) {
            URI shown = URI.create(given.getScheme() + "://" + given.getHost());
            throw new StoreException(
                    Trouble.BAD_ADDRESS, shown, "credentials go into SENRYAKU_USER and SENRYAKU_PASSWORD");
        }
        String address = given.toString().replaceFirst("/+$", "");
        String dataset = address.replaceFirst("/(update|query|sparql|statements)$", "");
        Stream<String> queries = Stream.of(
                address.endsWith("/query") || address.endsWith("/sparql") ? address : dataset,
                dataset + "/query",
                dataset + "/sparql");
        Stream<String> updates = Stream.of(
                address.equals(dataset) ? dataset + "/update" : address,
                dataset + "/update",
                dataset + "/statements",
                dataset);
        return new RemoteAddress(given, addresses(queries), addresses(updates));
    }

    private static List<URI> addresses(Stream<String> texts) {
        return texts.distinct().map(URI::create).toList();
    }
}
