package senryaku.loader.table;

import java.util.List;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Document;

/** One row, object or value that a mapping is applied to. */
interface TableRecord {

    /** The table in which it stands. */
    Document document();

    /** All of it. */
    Span whole();

    /**
     * What a reference of the mapping finds, in the order of the file. Empty values are none.
     *
     * @throws NestedValueException if it finds an object or a list, which is no value
     */
    List<Cell> cells(String reference);
}
