package senryaku.sparql.ui;

import java.util.List;

/**
 * What is known of a thing as of a day.
 *
 * @param iri its name for machines
 * @param name its name for people
 * @param outgoing what is said of it
 * @param incoming what points to it
 * @param forms the same in other forms
 */
public record ThingOnDay(String iri, String name, Table outgoing, Table incoming, List<Link> forms) {}
