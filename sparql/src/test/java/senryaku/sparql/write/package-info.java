/** What writes, and who may. */
@NullMarked
package senryaku.sparql.write;

import org.jspecify.annotations.NullMarked;
