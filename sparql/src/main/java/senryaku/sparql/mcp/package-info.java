/** Tools for language models: search, lookup, saved queries, SPARQL and evidence over the Model Context Protocol. */
@NullMarked
package senryaku.sparql.mcp;

import org.jspecify.annotations.NullMarked;
