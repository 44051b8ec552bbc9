/** The words both sides speak, as files on the class path: terms, codes, shapes and the JSON-LD context. */
@NullMarked
package senryaku.ontology;

import org.jspecify.annotations.NullMarked;
