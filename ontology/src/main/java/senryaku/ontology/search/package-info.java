/** Full text: how names are compared, which texts are indexed, and the Lucene index that a release carries. */
@NullMarked
package senryaku.ontology.search;

import org.jspecify.annotations.NullMarked;
