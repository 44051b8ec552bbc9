package senryaku.loader.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import senryaku.loader.fact.Misreading;
import senryaku.loader.fact.Readings;
import senryaku.loader.fact.WrittenDate;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Source;
import senryaku.ontology.Sen;

/**
 * Reads dates, years, numbers and sums as tables write them (令和3年9月1日, 令和4年度, 1,234, １２, ▲5), where the mapping gives a
 * datatype. What is right for its datatype already stays as it is.
 */
final class WrittenValue {

    private static final Pattern NUMBER =
            Pattern.compile("(?<minus>[-−▲△])?\\+?(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)");

    static final Node ROUNDED_TO = NodeFactory.createURI(new Sen(Sen.STANDARD_BASE).term(Sen.ROUNDED_TO));

    private static final Set<RDFDatatype> WHOLE = Set.of(
            XSDDatatype.XSDinteger,
            XSDDatatype.XSDint,
            XSDDatatype.XSDlong,
            XSDDatatype.XSDnonNegativeInteger,
            XSDDatatype.XSDpositiveInteger);

    private static final Set<RDFDatatype> BROKEN =
            Set.of(XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble, XSDDatatype.XSDfloat);

    private final LocalDate documentDate;
    private final Optional<String> moneyUnit;
    private final String amount;
    private final Set<String> fiscalYears;

    WrittenValue(Source source) {
        this.documentDate = source.date();
        this.moneyUnit = source.moneyUnit();
        Sen sen = new Sen(Sen.STANDARD_BASE);
        this.amount = sen.term(Sen.AMOUNT);
        this.fiscalYears =
                Set.of(sen.term(Sen.FISCAL_YEAR), sen.term(Sen.START_FISCAL_YEAR), sen.term(Sen.END_FISCAL_YEAR));
    }

    /** A value that is none of its datatype. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Misreading> why;
        private final String words;
        private final String datatype;

        private Unreadable(String words, RDFDatatype datatype, Optional<Misreading> why) {
            super(words);
            this.words = words;
            this.datatype = datatype.getURI();
            this.why = why;
        }

        Problem at(Place place) {
            return why.map(misreading -> misreading.at(place))
                    .orElseGet(() -> Problem.at(
                            place, Mistake.TABLE_VALUE, words, datatype.replaceFirst("^.*[/#]", ""), form(datatype)));
        }

        private static Bilingual form(String datatype) {
            String name = datatype.replaceFirst("^.*[/#]", "");
            return switch (name) {
                case "boolean" -> new Bilingual("true または false", "true or false");
                case "dateTime" -> new Bilingual("2021-09-01T10:00:00Z のような日時", "a time such as 2021-09-01T10:00:00Z");
                default -> new Bilingual("1234、1,234、１２３４のような数", "a number such as 1234, 1,234 or １２３４");
            };
        }
    }

    /** Whether a property states a sum that is to be read in the unit of money of the document. */
    boolean isMoney(Node predicate) {
        return moneyUnit.isPresent() && predicate.getURI().equals(amount);
    }

    /** The smallest step that the way of writing of a sum can show, in yen. */
    Node roundedTo(Node literal) {
        return decimal(
                Readings.amount(literal.getLiteralLexicalForm(), moneyUnit).roundedTo());
    }

    private static Node decimal(BigDecimal number) {
        return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /**
     * The value for a property.
     *
     * @throws Unreadable if the words are no value of the datatype
     */
    Node read(Node predicate, Node literal) {
        RDFDatatype datatype = literal.getLiteralDatatype();
        String words = literal.getLiteralLexicalForm();
        if (isMoney(predicate)) {
            BigDecimal yen = reading(
                    words, datatype, () -> Readings.amount(words, moneyUnit).yen());
            return decimal(yen);
        }
        if (!(datatype instanceof XSDDatatype) || literal.getLiteral().isWellFormed()) {
            return literal;
        }
        return NodeFactory.createLiteralDT(lexical(predicate, datatype, words), datatype);
    }

    private String lexical(Node predicate, RDFDatatype datatype, String words) {
        if (datatype.equals(XSDDatatype.XSDdate)) {
            return reading(words, datatype, () -> Readings.day(words, documentDate))
                    .toString();
        }
        if (datatype.equals(XSDDatatype.XSDgYearMonth)) {
            WrittenDate date = reading(words, datatype, () -> Readings.date(words, documentDate));
            if (date instanceof WrittenDate.Month month) {
                return month.month().toString();
            }
        }
        if (datatype.equals(XSDDatatype.XSDgYear)) {
            boolean fiscal = fiscalYears.contains(predicate.getURI());
            int year = reading(
                    words,
                    datatype,
                    () -> fiscal ? Readings.fiscalYear(words, documentDate) : Readings.year(words, documentDate));
            return "%04d".formatted(year);
        }
        Matcher number = NUMBER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
        boolean whole = WHOLE.contains(datatype);
        if ((whole || BROKEN.contains(datatype)) && number.matches()) {
            String digits = number.group("digits").replace(",", "");
            if (!whole || !digits.contains(".")) {
                return (number.group("minus") == null ? "" : "-") + digits;
            }
        }
        throw new Unreadable(words, datatype, Optional.empty());
    }

    private static <T> T reading(String words, RDFDatatype datatype, Supplier<T> read) {
        try {
            return read.get();
        } catch (Misreading e) {
            throw new Unreadable(words, datatype, Optional.of(e));
        }
    }
}
