/** Finds candidates for organisations in registers of others, with a score and its reasons; a curator decides. */
@NullMarked
package senryaku.loader.link;

import org.jspecify.annotations.NullMarked;
