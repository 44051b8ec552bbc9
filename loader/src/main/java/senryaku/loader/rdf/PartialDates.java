package senryaku.loader.rdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import senryaku.loader.fact.WrittenDate;
import senryaku.ontology.Sen;

/** Reads dates back from a graph, with the precision that they have there. */
final class PartialDates {

    private static final String TIME = "http://www.w3.org/2006/time#";

    private final Sen sen;
    private final Graph graph;

    PartialDates(Sen sen, Graph graph) {
        this.sen = sen;
        this.graph = graph;
    }

    /** The days on which documents show something. */
    List<LocalDate> attested(Node seat) {
        return objects(seat, uri(sen.term(Sen.ATTESTED_ON)))
                .map(day -> LocalDate.parse(day.getLiteralLexicalForm()))
                .toList();
    }

    /** When the period of a seat begins, by each document that says so. */
    List<WrittenDate> beginnings(Node seat) {
        return ofPeriod(seat, "hasBeginning");
    }

    /** When the period of a seat ends, by each document that says so. */
    List<WrittenDate> ends(Node seat) {
        return ofPeriod(seat, "hasEnd");
    }

    /** When an event happened, or of when a document is. */
    Optional<WrittenDate> happened(Node event) {
        Optional<WrittenDate> date =
                objects(event, DCTerms.date.asNode()).map(PartialDates::read).findFirst();
        return date.or(() -> fiscalYears(event).findFirst());
    }

    private List<WrittenDate> ofPeriod(Node seat, String end) {
        return objects(seat, ORG.memberDuring.asNode())
                .flatMap(period -> objects(period, uri(TIME + end)))
                .flatMap(instant -> Stream.concat(
                        Stream.of("inXSDDate", "inXSDgYearMonth", "inXSDgYear")
                                .flatMap(property -> objects(instant, uri(TIME + property)))
                                .map(PartialDates::read),
                        fiscalYears(instant)))
                .toList();
    }

    private Stream<WrittenDate> fiscalYears(Node instant) {
        return objects(instant, uri(sen.term(Sen.FISCAL_YEAR)))
                .map(year -> new WrittenDate.FiscalYear(Integer.parseInt(year.getLiteralLexicalForm())));
    }

    /** The length of the lexical form tells the precision: 2021, 2021-02, 2021-02-16. */
    private static WrittenDate read(Node literal) {
        String text = literal.getLiteralLexicalForm();
        return switch (text.length()) {
            case 4 -> new WrittenDate.Year(Integer.parseInt(text));
            case 7 -> new WrittenDate.Month(YearMonth.parse(text));
            default -> new WrittenDate.Day(LocalDate.parse(text));
        };
    }

    private Stream<Node> objects(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
