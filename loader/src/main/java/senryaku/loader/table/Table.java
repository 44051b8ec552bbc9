package senryaku.loader.table;

import java.util.Collection;
import java.util.List;
import senryaku.loader.source.Document;

/** A file that records are read from. */
sealed interface Table permits CsvTable, JsonTable {

    Document document();

    /**
     * The records that an iterator of the mapping finds.
     *
     * @param iterator of JSON, a JSONPath; of CSV ignored, as each row is a record
     */
    List<TableRecord> records(String iterator);

    /** The names that references can use: columns, or keys of JSON objects. */
    Collection<String> names();
}
