/** The SPARQL endpoint over HTTP and its limits. */
@NullMarked
package senryaku.sparql.server;

import org.jspecify.annotations.NullMarked;
