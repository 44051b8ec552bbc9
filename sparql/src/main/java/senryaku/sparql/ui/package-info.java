/** The pages that people read, made from templates. */
@NullMarked
package senryaku.sparql.ui;

import org.jspecify.annotations.NullMarked;
