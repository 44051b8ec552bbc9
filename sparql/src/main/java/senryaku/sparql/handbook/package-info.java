/** The ontology as people read it: its Turtle files, questions and examples as records. */
@NullMarked
package senryaku.sparql.handbook;

import org.jspecify.annotations.NullMarked;
