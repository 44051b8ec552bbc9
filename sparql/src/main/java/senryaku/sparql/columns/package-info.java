/** A release in memory: its terms as numbers, its triples as sorted columns, and the patterns of a query over them. */
@NullMarked
package senryaku.sparql.columns;

import org.jspecify.annotations.NullMarked;
