/** Matches names that somebody has with things that we know: the W3C Reconciliation Service API 0.2. */
@NullMarked
package senryaku.sparql.reconcile;

import org.jspecify.annotations.NullMarked;
