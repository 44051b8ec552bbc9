package senryaku.sparql.ui;

import java.util.List;

/**
 * What is known of a thing.
 *
 * @param iri its name for machines
 * @param name its name for people
 * @param outgoing what is said of it
 * @param incoming what points to it
 * @param questions saved queries that can be asked about it
 * @param forms the same in other forms
 */
public record Thing(String iri, String name, Table outgoing, Table incoming, List<Link> questions, List<Link> forms) {}
