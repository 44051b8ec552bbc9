/** The quads of a load as numbers of terms, in little memory, and graphs over them. */
@NullMarked
package senryaku.loader.graph;

import org.jspecify.annotations.NullMarked;
