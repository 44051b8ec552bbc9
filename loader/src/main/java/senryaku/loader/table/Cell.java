package senryaku.loader.table;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import senryaku.loader.fact.Span;

/**
 * A value of a record, with the words that state it.
 *
 * @param value without the quotation marks and escapes of its file
 * @param words what is quoted: of a JSON member its name too
 * @param at where the value itself begins, in code points
 * @param heading of its column, where there is one
 * @param datatype of a JSON number or truth value
 */
record Cell(String value, Span words, int at, Optional<Span> heading, Optional<XSDDatatype> datatype) {}
