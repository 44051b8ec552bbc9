/** From tables to triples: what an RML mapping makes of CSV and JSON, with the words of the record that each triple rests on. */
@NullMarked
package senryaku.loader.table;

import org.jspecify.annotations.NullMarked;
