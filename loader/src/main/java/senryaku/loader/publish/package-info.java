/** Brings checked quads into a store as one release, all of it or nothing; knows RDF, but no facts. */
@NullMarked
package senryaku.loader.publish;

import org.jspecify.annotations.NullMarked;
