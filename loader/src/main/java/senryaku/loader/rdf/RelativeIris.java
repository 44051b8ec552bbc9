package senryaku.loader.rdf;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;

/** Finds IRIs that depend on where a file lies: they are read against an address that nobody has. */
final class RelativeIris {

    /** Names below {@code .invalid} belong to nobody for ever. */
    static final String BASE = "https://relative.invalid/";

    private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final String file;
    private final String text;

    RelativeIris(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Refuses relative IRIs.
     *
     * @param problems is told each of them once
     * @return whether there are none
     */
    boolean refuse(Collection<Triple> triples, Consumer<Problem> problems) {
        Set<String> relative = new LinkedHashSet<>();
        triples.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(RelativeIris::isRelative)
                .forEach(iri -> relative.add(iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri));
        relative.forEach(iri -> problems.accept(Problem.at(place(iri), Mistake.RDF_RELATIVE, iri)));
        return relative.isEmpty();
    }

    private static boolean isRelative(String iri) {
        if (iri.startsWith(BASE)) {
            return true;
        }
        return !iri.startsWith("http://")
                && !iri.startsWith("https://")
                && !ABSOLUTE.matcher(iri).matches();
    }

    /** Where an IRI stands in the file; the beginning, if it is written there in another way. */
    private Place place(String iri) {
        int index = Stream.of("<" + iri + ">", "\"" + iri + "\"")
                .mapToInt(text::indexOf)
                .filter(found -> found >= 0)
                .min()
                .orElse(0);
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Place(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
