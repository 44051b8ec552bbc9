package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.fact.WrittenDate;
import senryaku.ontology.Sen;

/**
 * The rule {@code bounds}: from when until when a seat or a holding certainly lasted, and from when until when it may
 * have lasted. Days that nothing tells are left out. What a document says of the seat itself outweighs what follows from
 * the life of its body.
 */
final class Bounds {

    private static final String RULE = "bounds";

    private final Sen sen;
    private final Graph union;
    private final PartialDates dates;
    private final Map<Triple, LocalDate> documentDates;
    private final Node done;

    /**
     * The rule over some facts.
     *
     * @param stated with their graphs, which tell the document that dissolves a body
     * @param union the same as one graph
     */
    Bounds(Sen sen, Collection<Quad> stated, Graph union) {
        this.sen = sen;
        this.union = union;
        this.dates = new PartialDates(sen, union);
        this.documentDates = documentDates(stated);
        this.done = NodeFactory.createURI(sen.concept("event-status", "done"));
    }

    void derive(Derived derived) {
        Stream.of(ORG.Membership.asNode(), term(Sen.POST_HOLDING))
                .flatMap(type -> union.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
                .map(Triple::getSubject)
                .distinct()
                .forEach(seat -> derive(seat, derived));
    }

    private void derive(Node seat, Derived derived) {
        Lasting lasting = Lasting.of(dates.attested(seat), dates.beginnings(seat), dates.ends(seat));
        lasting.certain().ifPresent(days -> {
            add(derived, seat, Sen.CERTAIN_FROM, new Bound(days.first(), seat));
            add(derived, seat, Sen.CERTAIN_UNTIL, new Bound(days.last(), seat));
        });
        Stream.concat(
                        lasting.from().map(day -> new Bound(day, seat)).stream(),
                        founded(seat).stream().filter(bound -> lasting.mayBeginOn(bound.day())))
                .max(Comparator.comparing(Bound::day))
                .ifPresent(bound -> add(derived, seat, Sen.POSSIBLE_FROM, bound));
        Stream.concat(
                        lasting.until().map(day -> new Bound(day, seat)).stream(),
                        Stream.concat(replaced(seat).stream(), dissolved(seat).stream())
                                .filter(bound -> lasting.mayEndOn(bound.day())))
                .min(Comparator.comparing(Bound::day))
                .ifPresent(bound -> add(derived, seat, Sen.POSSIBLE_UNTIL, bound));
    }

    /** Nobody sits in a body before it is founded. */
    private List<Bound> founded(Node seat) {
        return events(seat, "foundation", Sen.RESULT, Sen.ABOUT)
                .flatMap(event -> dates.happened(event).map(date -> new Bound(date.first(), event)).stream())
                .toList();
    }

    /** Nobody sits in a body after the day on which it ends. */
    private List<Bound> dissolved(Node seat) {
        return events(seat, "dissolution", Sen.ABOUT)
                .filter(event -> union.contains(event, term(Sen.STATUS), done))
                .flatMap(event -> dates.happened(event).map(date -> new Bound(date.last(), event)).stream())
                .toList();
    }

    /** What happened to the bodies of a seat. */
    private Stream<Node> events(Node seat, String kind, String... properties) {
        Node concept = NodeFactory.createURI(sen.concept("event-kind", kind));
        return bodies(seat).stream()
                .flatMap(body -> Stream.of(properties)
                        .flatMap(property -> union.find(Node.ANY, term(property), body).toList().stream()))
                .map(Triple::getSubject)
                .filter(event -> union.contains(event, DCTerms.type.asNode(), concept))
                .distinct();
    }

    /** Nobody sits in a body after it has become another one. */
    private List<Bound> replaced(Node seat) {
        return bodies(seat).stream()
                .flatMap(body -> union.find(Node.ANY, ORG.originalOrganization.asNode(), body).toList().stream())
                .filter(change -> union.contains(change.getSubject(), term(Sen.STATUS), done))
                .flatMap(change -> dates
                        .happened(change.getSubject())
                        .map(WrittenDate::last)
                        .or(() -> known(change))
                        .map(day -> new Bound(day.minusDays(1), change.getSubject()))
                        .stream())
                .toList();
    }

    /** The day by which an undated change had happened: the document says so, or the body that came of it had acted. */
    private Optional<LocalDate> known(Triple change) {
        Stream<LocalDate> acted = union
                .find(change.getSubject(), ORG.resultingOrganization.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .flatMap(body -> union.find(Node.ANY, term(Sen.BY), body).toList().stream())
                .map(Triple::getSubject)
                .filter(event -> union.contains(event, term(Sen.STATUS), done))
                .flatMap(event -> dates.happened(event).map(WrittenDate::last).stream());
        return Stream.concat(acted, Optional.ofNullable(documentDates.get(change)).stream())
                .min(Comparator.naturalOrder());
    }

    private List<Node> bodies(Node seat) {
        return union.find(seat, ORG.organization.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** The date of the document that says that a body became another; the earliest if several say so. */
    private Map<Triple, LocalDate> documentDates(Collection<Quad> stated) {
        Map<Triple, LocalDate> found = new HashMap<>();
        String sources = sen.sourceGraph("");
        stated.stream()
                .filter(quad -> quad.getPredicate().equals(ORG.originalOrganization.asNode()))
                .filter(quad -> quad.getGraph().getURI().startsWith(sources))
                .forEach(quad -> {
                    String slug = quad.getGraph().getURI().substring(sources.length());
                    dates.happened(NodeFactory.createURI(sen.id("document", slug)))
                            .ifPresent(date ->
                                    found.merge(quad.asTriple(), date.first(), (a, b) -> a.isBefore(b) ? a : b));
                });
        return found;
    }

    private void add(Derived derived, Node seat, String property, Bound bound) {
        Node day = NodeFactory.createLiteralDT(bound.day().toString(), XSDDatatype.XSDdate);
        List<Node> premises = bound.because().equals(seat) ? List.of(seat) : List.of(seat, bound.because());
        derived.add(Triple.create(seat, term(property), day), RULE, premises);
    }

    private Node term(String localName) {
        return NodeFactory.createURI(sen.term(localName));
    }

    /**
     * A day that bounds, and what tells it.
     *
     * @param because the seat itself, or an event
     */
    private record Bound(LocalDate day, Node because) {}
}
