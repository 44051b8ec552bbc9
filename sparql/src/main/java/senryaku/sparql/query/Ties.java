package senryaku.sparql.query;

import java.util.Optional;

/**
 * Says that the rows of a query are also a network: each row ties one thing to another.
 *
 * @param source column of the things where edges begin
 * @param target column of the things where they end; a text of IRIs with blanks between them ends several
 * @param called column of what an edge is called, such as a role; absent if the target's column says it
 */
public record Ties(String source, String target, Optional<String> called) {}
