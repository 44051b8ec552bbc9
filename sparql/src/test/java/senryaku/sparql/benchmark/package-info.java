/** Asks this server and others the same questions over the same generated data, and compares answers and costs. */
@NullMarked
package senryaku.sparql.benchmark;

import org.jspecify.annotations.NullMarked;
