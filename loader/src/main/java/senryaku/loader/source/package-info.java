/** The documents as published, and what is known about each; knows nothing of facts or RDF. */
@NullMarked
package senryaku.loader.source;

import org.jspecify.annotations.NullMarked;
