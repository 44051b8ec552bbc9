/** Documents with the words on which statements rest: where they stand, how they nest, and whether they are really there. */
@NullMarked
package senryaku.sparql.evidence;

import org.jspecify.annotations.NullMarked;
