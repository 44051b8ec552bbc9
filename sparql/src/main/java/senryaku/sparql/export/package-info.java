/** The graph and the results of queries in other forms, such as Turtle, CSV and GraphML. */
@NullMarked
package senryaku.sparql.export;

import org.jspecify.annotations.NullMarked;
