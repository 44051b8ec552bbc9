package senryaku.sparql.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import senryaku.sparql.query.Bilingual;

/** Says in a line what is most worth knowing of a new thing beside its name. */
final class Gist {

    static final Bilingual NONE = new Bilingual("", "");

    /** What speaks for itself, so that the property need not be named, in the order in which it is told. */
    private static final List<String> TOLD = List.of(
            DCTerms.date.getURI(),
            DCTerms.type.getURI(),
            ORG.classification.getURI(),
            "amount",
            "count",
            "affiliation");

    /** What needs the name of its property. */
    private static final List<String> TOLD_WITH_NAME = List.of(
            DCTerms.isPartOf.getURI(),
            ORG.subOrganizationOf.getURI(),
            "includedIn",
            "startFiscalYear",
            "endFiscalYear",
            "owner",
            "targetYear",
            "minimum",
            "maximum",
            "value");

    private final Snapshot snapshot;
    private final Naming naming;

    Gist(Snapshot snapshot, Naming naming) {
        this.snapshot = snapshot;
        this.naming = naming;
    }

    Bilingual of(Node thing) {
        return Stream.concat(
                        TOLD.stream().flatMap(property -> told(thing, property).stream()),
                        TOLD_WITH_NAME.stream()
                                .flatMap(property -> told(thing, property).stream()
                                        .map(value -> Wording.words("named", naming.property(node(property)), value))))
                .reduce((one, other) -> Wording.words("and", one, other))
                .orElse(NONE);
    }

    private Optional<Bilingual> told(Node thing, String property) {
        return snapshot.values(thing, node(property)).stream()
                .map(naming::value)
                .reduce((one, other) -> Wording.words("and", one, other))
                .map(value -> property.equals("amount") ? Wording.words("yen", value) : value);
    }

    private Node node(String property) {
        return property.contains(":") ? NodeFactory.createURI(property) : snapshot.term(property);
    }
}
