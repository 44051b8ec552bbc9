package senryaku.sparql.ui;

import java.util.List;

/**
 * What is known of a thing.
 *
 * @param iri its name for machines
 * @param name its name for people
 * @param groups what is said of it, with what that rests on
 * @param incoming what points to it
 * @param neighbours what it is tied to, as a picture
 * @param files the same ties for graph programs; empty if it has none there
 * @param questions saved queries that can be asked about it
 * @param forms the same in other forms
 * @param citation how it is cited
 * @param linkedData the same for search engines, as JSON-LD without any character of markup
 */
public record Thing(
        String iri,
        String name,
        List<Group> groups,
        Table incoming,
        Neighbours neighbours,
        List<Link> files,
        List<Link> questions,
        List<Link> forms,
        String citation,
        String linkedData) {}
