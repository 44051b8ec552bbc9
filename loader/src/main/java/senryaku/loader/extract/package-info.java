/** A document becomes the draft of a source: its text, and what its rosters, dates and sums seem to say, each with its words. */
@NullMarked
package senryaku.loader.extract;

import org.jspecify.annotations.NullMarked;
