/** What a document states: one record per kind of fact, each with the words it rests on. */
@NullMarked
package senryaku.loader.fact;

import org.jspecify.annotations.NullMarked;
