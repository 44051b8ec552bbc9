package senryaku.sparql.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import senryaku.sparql.query.Bilingual;

/** Kinds of things, in the order in which people read of them. Terms that are no whole IRIs are our own. */
@SuppressWarnings("ImmutableEnumChecker") // List.of does not change
public enum Kind {
    DOCUMENTS(FOAF.Document.getURI(), "Document"),
    PEOPLE(FOAF.Person.getURI()),
    BODIES(ORG.Organization.getURI()),
    POSTS(ORG.Post.getURI()),
    SEATS(ORG.Membership.getURI(), "ExOfficioSeat", "PostHolding"),
    STRATEGIES("Strategy"),
    PROJECTS("Project", "Programme"),
    MONEY("BudgetFigure"),
    HUBS("Hub"),
    TARGETS("Target"),
    COUNTS("MemberCount"),
    EVENTS("Event", ORG.ChangeEvent.getURI()),
    PROVISIONS("Provision"),
    FIELDS("Field", "FieldGroup"),
    PLACES(DCTerms.Location.getURI()),
    OTHERS();

    private final List<String> types;

    Kind(String... types) {
        this.types = List.of(types);
    }

    /** The first kind that has one of the types. */
    static Optional<Kind> of(Set<String> types, String terms) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.stream()
                        .map(type -> type.contains(":") ? type : terms + type)
                        .anyMatch(types::contains))
                .findFirst();
    }

    /** What people call things of this kind. */
    public Bilingual words() {
        return Wording.words("kind." + name());
    }
}
