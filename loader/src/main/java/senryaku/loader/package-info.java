/** From documents to triples: the packages below, in the order source, fact, rdf, shacl, publish. */
@NullMarked
package senryaku.loader;

import org.jspecify.annotations.NullMarked;
