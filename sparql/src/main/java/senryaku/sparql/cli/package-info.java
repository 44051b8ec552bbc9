/** The command line, the roof over loader and sparql, and the only place that ends the process. */
@NullMarked
package senryaku.sparql.cli;

import org.jspecify.annotations.NullMarked;
