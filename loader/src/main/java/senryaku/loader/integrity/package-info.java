/** Runs the ontology's integrity rules over the quads of a release and tells every breach; knows RDF, but no facts. */
@NullMarked
package senryaku.loader.integrity;

import org.jspecify.annotations.NullMarked;
