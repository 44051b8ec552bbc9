package senryaku.sparql.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import senryaku.sparql.export.Format;

/**
 * An address that may name the form of its answer, such as {@code /ontology.ttl}.
 *
 * @param path without the ending
 * @param format that the ending names
 */
record Ending(String path, Optional<Format> format) {

    /** Every ending with its form. */
    static final Map<String, Format> ALL = new LinkedHashMap<>();

    static {
        ALL.put(".ttl", Format.TURTLE);
        ALL.put(".jsonld", Format.JSONLD);
        ALL.put(".nt", Format.NTRIPLES);
        ALL.put(".rdf", Format.RDFXML);
        ALL.put(".html", Format.HTML);
    }

    static Ending of(String path) {
        return ALL.entrySet().stream()
                .filter(ending -> path.endsWith(ending.getKey()))
                .map(ending -> new Ending(
                        path.substring(0, path.length() - ending.getKey().length()), Optional.of(ending.getValue())))
                .findFirst()
                .orElse(new Ending(path, Optional.empty()));
    }
}
