/** Facts written as quads: identifiers, statements and their evidence. */
@NullMarked
package senryaku.loader.rdf;

import org.jspecify.annotations.NullMarked;
