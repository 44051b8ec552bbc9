package senryaku.loader.publish;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * A transaction over several requests, as RDF4J Server and its kin offer it beside the SPARQL protocol; without one they
 * make each operation of an update visible for itself.
 *
 * @see <a href="https://rdf4j.org/documentation/reference/rest-api/">RDF4J REST API, transactions</a>
 */
final class RemoteTransaction {

    private final RemoteClient client;
    private final URI place;

    private RemoteTransaction(RemoteClient client, URI place) {
        this.client = client;
        this.place = place;
    }

    /** A new transaction; empty if the store offers none. */
    static Optional<RemoteTransaction> begin(RemoteClient client) {
        String repository = client.address().toString().replaceFirst("(/statements)?/*$", "");
        if (!repository.matches(".*/repositories/[^/?]+")) {
            return Optional.empty();
        }
        URI offer = URI.create(repository + "/transactions");
        HttpResponse<byte[]> answer =
                client.exchange(offer, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new StoreException(Trouble.UNAUTHORISED, offer, answer.statusCode());
        }
        return answer.headers()
                .firstValue("Location")
                .filter(place -> answer.statusCode() == 201)
                .map(offer::resolve)
                .filter(place -> RemoteSwitch.sameServer(offer, place))
                .map(place -> new RemoteTransaction(client, place));
    }

    /**
     * Runs updates, all of them or none.
     *
     * @throws StoreException with what the store shows now
     */
    void run(List<String> updates) {
        long done = 0;
        try {
            for (String update : updates) {
                put("UPDATE", update);
                done++;
            }
        } catch (StoreException e) {
            withdraw();
            throw new StoreException(
                            Trouble.BROKE_IN_TRANSACTION,
                            client.address(),
                            RemoteSwitch.reason(e),
                            done,
                            updates.size())
                    .causedBy(e);
        }
        try {
            put("COMMIT", "");
        } catch (StoreException e) {
            throw new StoreException(Trouble.BROKE_WHILE_SWITCHING, client.address(), RemoteSwitch.reason(e))
                    .causedBy(e);
        }
    }

    private void put(String action, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        var unused = client.accepted(client.exchange(URI.create(place + "?action=" + action), request));
    }

    /** The store forgets it by itself too, after a while. */
    private void withdraw() {
        try {
            var unused = client.exchange(place, HttpRequest.newBuilder().DELETE());
        } catch (StoreException ignored) {
            // The first failure is the one to tell.
        }
    }
}
