/** Published releases as their dumps show them, and what changed between two: in words for people and as RDF Patch. */
@NullMarked
package senryaku.sparql.release;

import org.jspecify.annotations.NullMarked;
