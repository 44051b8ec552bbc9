/** Checks quads against the ontology's shapes and reports every breach; knows RDF, but no facts. */
@NullMarked
package senryaku.loader.shacl;

import org.jspecify.annotations.NullMarked;
