package senryaku.sparql.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;

/** What the release says of things. */
public final class Knowledge {

    private static final String PREFIXES = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX sen: <BASEontology#>
            """;

    private static final String VALUES = """
            SELECT DISTINCT ?thing ?value ?ja ?en {
              VALUES ?thing_ { UNDEF }
              BIND(?thing_ AS ?thing)
              PATTERN
              OPTIONAL { ?value rdfs:label ?ja FILTER(LANG(?ja) = 'ja') }
              OPTIONAL { ?value rdfs:label ?en FILTER(LANG(?en) = 'en') }
            } ORDER BY ?thing ?value""";

    private final Rows rows;
    private final Kinds kinds;

    /** @param kinds how things are named */
    public Knowledge(Rows rows, Kinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    /**
     * A value of a property.
     *
     * @param node the value
     * @param names of the value if it is a thing, the Japanese one first
     */
    record Value(Node node, List<String> names) {

        /** The words by which people know the value. */
        List<String> words() {
            return node.isLiteral() ? List.of(node.getLiteralLexicalForm()) : names;
        }
    }

    /** The values of a property, by the ids of the things. */
    Map<String, List<Value>> values(Property property, Collection<String> ids) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return values;
        }
        String text = PREFIXES.replace("BASE", kinds.base()) + VALUES.replace("PATTERN", property.pattern());
        List<Node> things =
                ids.stream().map(id -> NodeFactory.createURI(iri(id))).toList();
        for (Map<String, Node> row : rows.of(Binder.fill(text, "thing_", things))) {
            List<String> names = new ArrayList<>();
            for (String language : List.of("ja", "en")) {
                if (row.containsKey(language)) {
                    names.add(row.get(language).getLiteralLexicalForm());
                }
            }
            Node thing = row.get("thing");
            Node value = row.get("value");
            if (thing != null && value != null) {
                values.computeIfAbsent(id(thing.getURI()), known -> new ArrayList<>())
                        .add(new Value(value, names));
            }
        }
        return values;
    }

    /** The IRI of a thing. */
    String iri(String id) {
        return kinds.base() + "id/" + id;
    }

    /** The id of one of our things: what follows {@code id/} in its IRI. */
    String id(String iri) {
        return iri.substring((kinds.base() + "id/").length());
    }

    /** Whether an IRI is that of one of our things. */
    boolean isOurs(String iri) {
        return iri.startsWith(kinds.base() + "id/");
    }
}
