/** Answers as networks of nodes and edges, in the files that graph programs read. */
@NullMarked
package senryaku.sparql.network;

import org.jspecify.annotations.NullMarked;
