/** Queries over our own data and other people's stores together: members, what each was asked, and the joined answer. */
@NullMarked
package senryaku.sparql.federation;

import org.jspecify.annotations.NullMarked;
