/** The saved queries: their questions, parameters and texts, and how they are run. */
@NullMarked
package senryaku.sparql.query;

import org.jspecify.annotations.NullMarked;
