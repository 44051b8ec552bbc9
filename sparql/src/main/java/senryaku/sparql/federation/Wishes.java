package senryaku.sparql.federation;

import java.time.Duration;

/**
 * What a caller wants of one query.
 *
 * @param time longest time of the whole
 * @param strict whether a member that fails ends the query
 * @param explained whether the plans are told, which costs as much as to make them
 */
public record Wishes(Duration time, boolean strict, boolean explained) {}
