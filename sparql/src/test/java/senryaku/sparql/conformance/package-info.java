/** The W3C's tests, over HTTP, against a server as it is run. */
@NullMarked
package senryaku.sparql.conformance;

import org.jspecify.annotations.NullMarked;
