package senryaku.sparql.ui;

import java.util.List;
import senryaku.sparql.federation.Story;

/**
 * The members of a federation, as a page shows them.
 *
 * @param names of all, ours first
 * @param asked whether they answered a query
 * @param explained whether each request is shown
 * @param story how each fared
 */
public record Members(List<String> names, boolean asked, boolean explained, Story story) {}
