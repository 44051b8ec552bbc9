/** From triples to answers: the packages below; only the command line also knows the loader. */
@NullMarked
package senryaku.sparql;

import org.jspecify.annotations.NullMarked;
