package senryaku.sparql.handbook;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;

/** Released versions of the ontology, as they were. */
public final class Versions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");

    private Versions() {}

    /**
     * All terms of a released version.
     *
     * @param number such as {@code 0.1.0}
     * @param base where the IRIs begin
     * @return nothing if no such version was released
     */
    public static Optional<Model> find(String number, String base) {
        return NUMBER.matcher(number).matches()
                ? new Packed(base).find("versions/" + number + ".ttl").map(text -> Turtle.parse(text, base))
                : Optional.empty();
    }
}
