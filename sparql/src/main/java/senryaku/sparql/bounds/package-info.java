/** Keeps a running query within its time, its memory, and the size of the values that it makes. */
@NullMarked
package senryaku.sparql.bounds;

import org.jspecify.annotations.NullMarked;
