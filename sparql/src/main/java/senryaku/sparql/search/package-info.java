/** Finds things by their names and quotes by their words, in the full-text index of a release. */
@NullMarked
package senryaku.sparql.search;

import org.jspecify.annotations.NullMarked;
