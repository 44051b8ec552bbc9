package senryaku.sparql.query;

import java.util.List;
import java.util.Optional;

/**
 * How things and concepts are named: {@code base + id/KIND/SLUG} and {@code base + vocab/SCHEME/CONCEPT}.
 *
 * @param base the IRI that all names begin with; it ends in a slash
 */
public record Kinds(String base) {

    /** The base of everything that is shipped. */
    public static final String SHIPPED_BASE = "https://w3id.org/senryaku/";

    /** Every kind of thing, in the order of the contract. */
    public static final List<String> ALL = List.of(
            "person",
            "body",
            "post",
            "seat",
            "membership",
            "strategy",
            "programme",
            "project",
            "budget",
            "hub",
            "target",
            "event",
            "document",
            "quote",
            "field",
            "place");

    public Kinds {
        if (!base.endsWith("/")) {
            base = base + "/";
        }
    }

    /** Our own SPARQL, written for the shipped base, for this base. */
    public String rebase(String sparql) {
        return sparql.replace("<" + SHIPPED_BASE, "<" + base);
    }

    /** The IRI of a thing. */
    public String thing(String kind, String slug) {
        return base + "id/" + kind + "/" + slug;
    }

    /** The IRI of a concept. */
    public String concept(String scheme, String name) {
        return base + "vocab/" + scheme + "/" + name;
    }

    /** The kind of a thing, if the IRI names one of ours. */
    public Optional<String> kindOf(String iri) {
        return ALL.stream().filter(kind -> iri.startsWith(thing(kind, ""))).findFirst();
    }

    /** The short form {@code kind:slug} or {@code scheme:concept} of one of our IRIs; any other IRI stays as it is. */
    public String compact(String iri) {
        for (String folder : List.of("id/", "vocab/", "graph/")) {
            String start = base + folder;
            if (iri.startsWith(start)) {
                return iri.substring(start.length()).replaceFirst("/", ":");
            }
        }
        return iri;
    }

    /** The IRIs that a short form of {@link #compact} may stand for, other than things. */
    List<String> expanded(String compact) {
        String path = compact.replaceFirst(":", "/");
        return List.of(base + "graph/" + path, base + "vocab/" + path);
    }
}
