package senryaku.sparql.ui;

import java.util.List;

/**
 * A result as people read it.
 *
 * @param heads names of the columns
 * @param rows cells, as many in each as there are heads
 * @param more whether rows were left out
 */
public record Table(List<String> heads, List<List<Cell>> rows, boolean more) {}
