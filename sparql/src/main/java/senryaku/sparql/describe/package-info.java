/** What the service says of itself to machines: VoID, DCAT, SPARQL Service Description, example queries, OpenAPI, schema.org. */
@NullMarked
package senryaku.sparql.describe;

import org.jspecify.annotations.NullMarked;
