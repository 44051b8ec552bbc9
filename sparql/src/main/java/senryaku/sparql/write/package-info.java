/** What callers write over HTTP: who may, what they may, and what becomes of it. */
@NullMarked
package senryaku.sparql.write;

import org.jspecify.annotations.NullMarked;
