package senryaku.loader.table;

import java.util.Optional;
import senryaku.loader.fact.Span;

/**
 * A value of a record, with the words that state it.
 *
 * @param value without the quotation marks and escapes of its file
 * @param words what is quoted: of a JSON member its name too
 * @param at where the value itself begins, in code points
 * @param heading of its column, where there is one
 */
record Cell(String value, Span words, int at, Optional<Span> heading) {}
