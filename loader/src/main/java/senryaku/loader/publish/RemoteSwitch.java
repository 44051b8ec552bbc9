package senryaku.loader.publish;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings a remote store from what it holds to a new release, by the first of three ways that it knows: a transaction (RDF4J
 * Server), one SPARQL Update request (Fuseki and most), or parts that wait in graphs of their own until one request moves
 * them all (Virtuoso, which takes no long request). Only graphs that differ are sent.
 */
final class RemoteSwitch {

    /** Lines of one part; Virtuoso 7.2 ends at about 4,900. */
    private static final int PART = 1_500;

    /** Characters of one part. */
    private static final int PART_LENGTH = 1 << 19;

    /** Below this is what waits; no reader of our graphs looks there. */
    private static final String STAGING = "staging/";

    private final RemoteClient client;
    private final RemoteGraphs graphs;
    private final RemoteMark mark;
    private final String base;

    RemoteSwitch(RemoteClient client, RemoteGraphs graphs, RemoteMark mark, String base) {
        this.client = client;
        this.graphs = graphs;
        this.mark = mark;
        this.base = base;
    }

    /**
     * Makes the store hold the content, and says so in it.
     *
     * @throws StoreException with what the store shows now, if it broke off
     */
    void to(RemoteGraphs.Held before, Content content, Manifest manifest) {
        SortedMap<String, List<String>> changed = changed(before, content);
        List<String> drops = new ArrayList<>();
        drops.add(mark.away());
        TreeSet<String> old = new TreeSet<>(before.counts().keySet());
        old.removeIf(graph -> content.graphs().containsKey(graph) && !changed.containsKey(graph));
        old.forEach(graph -> drops.add("DROP SILENT GRAPH <" + graph + ">"));
        Optional<RemoteTransaction> transaction = RemoteTransaction.begin(client);
        if (transaction.isPresent()) {
            List<String> updates = new ArrayList<>(drops);
            changed.forEach((graph, lines) -> parts(graph, lines).forEach(updates::add));
            updates.add(mark.set(manifest));
            transaction.get().run(updates);
            return;
        }
        long lines = changed.values().stream().mapToLong(List::size).sum();
        try {
            once(drops, changed, manifest);
        } catch (StoreException e) {
            if (e.trouble() != Trouble.REFUSED || lines <= PART) {
                throw e;
            }
            inParts(drops, changed, content, manifest);
        }
    }

    private static SortedMap<String, List<String>> changed(RemoteGraphs.Held before, Content content) {
        Map<String, List<String>> known = RemoteGraphs.byGraph(before.content());
        SortedMap<String, List<String>> changed = RemoteGraphs.byGraph(content);
        changed.entrySet()
                .removeIf(entry -> entry.getValue().equals(known.get(entry.getKey()))
                        && Long.valueOf(entry.getValue().size())
                                .equals(before.counts().get(entry.getKey())));
        return changed;
    }

    private void once(List<String> drops, SortedMap<String, List<String>> changed, Manifest manifest) {
        StringBuilder insert = new StringBuilder("INSERT DATA {\n");
        changed.forEach((graph, lines) -> {
            insert.append("GRAPH <").append(graph).append("> {\n");
            lines.forEach(line -> insert.append(RemoteGraphs.triple(line)));
            insert.append("}\n");
        });
        List<String> all = new ArrayList<>(drops);
        all.add(insert.append("}").toString());
        all.add(mark.set(manifest));
        change(String.join(" ;\n", all));
    }

    /** The request that changes what is shown. */
    private void change(String update) {
        try {
            client.update(update);
        } catch (StoreException e) {
            throw e.trouble().isOfNetwork()
                    ? new StoreException(Trouble.BROKE_WHILE_SWITCHING, client.address(), reason(e)).causedBy(e)
                    : e;
        }
    }

    private void inParts(
            List<String> drops, SortedMap<String, List<String>> changed, Content content, Manifest manifest) {
        String folder = base + STAGING + content.hash().substring(0, 16) + "/";
        Map<String, String> waiting = new TreeMap<>();
        changed.keySet().forEach(graph -> waiting.put(graph, folder + graph.substring(base.length())));
        long[] sent = {0};
        long all = changed.values().stream().mapToLong(List::size).sum();
        try {
            stage(folder, changed, waiting, sent);
        } catch (StoreException e) {
            if (e.trouble() == Trouble.UNAUTHORISED) {
                throw e;
            }
            throw new StoreException(
                            Trouble.BROKE_WHILE_SENDING, client.address(), reason(e), sent[0], all, base + STAGING)
                    .causedBy(e);
        }
        List<String> moves = new ArrayList<>(drops);
        // not MOVE: TDB2 5.6 loses triples when it moves to a graph that was dropped in the same transaction
        waiting.forEach((graph, place) -> {
            moves.add("INSERT { GRAPH <" + graph + "> { ?s ?p ?o } } WHERE { GRAPH <" + place + "> { ?s ?p ?o } }");
            moves.add("DROP SILENT GRAPH <" + place + ">");
        });
        moves.add(mark.set(manifest));
        change(String.join(" ;\n", moves));
    }

    /** Sends what does not wait there yet, and drops what waits of another release. */
    private void stage(
            String folder, SortedMap<String, List<String>> changed, Map<String, String> waiting, long[] sent) {
        SortedMap<String, Long> there = graphs.countsBelow(base + STAGING);
        for (String place : List.copyOf(there.keySet())) {
            if (!waiting.containsValue(place)) {
                client.update("DROP SILENT GRAPH <" + place + ">");
                there.remove(place);
            }
        }
        Map<String, List<String>> held = new HashMap<>();
        RemoteGraphs.byGraph(graphs.read(there).content())
                .forEach((place, lines) -> held.put(
                        base + place.substring(folder.length()),
                        lines.stream().map(RemoteGraphs::triple).toList()));
        changed.forEach((graph, lines) -> {
            List<String> known = held.getOrDefault(graph, List.of());
            TreeSet<String> have = new TreeSet<>(known);
            sent[0] += have.size();
            List<String> missing = lines.stream()
                    .filter(line -> !have.contains(RemoteGraphs.triple(line)))
                    .toList();
            for (String part : parts(waiting.getOrDefault(graph, graph), missing)) {
                client.update(part);
                sent[0] += part.lines().count() - 2;
            }
        });
    }

    /** One request for each part of a graph. */
    private static List<String> parts(String graph, List<String> lines) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int count = 0;
        for (String line : lines) {
            part.append(RemoteGraphs.triple(line));
            count++;
            if (count == PART || part.length() > PART_LENGTH) {
                parts.add("INSERT DATA { GRAPH <" + graph + "> {\n" + part + "} }");
                part.setLength(0);
                count = 0;
            }
        }
        if (count > 0) {
            parts.add("INSERT DATA { GRAPH <" + graph + "> {\n" + part + "} }");
        }
        return parts;
    }

    static String reason(StoreException e) {
        return e.getMessage() == null ? e.trouble().name() : e.getMessage();
    }

    /** Whether two addresses lie at the same server, so that credentials may go there too. */
    static boolean sameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getRawAuthority().equals(other.getRawAuthority());
    }
}
