package senryaku.sparql.federation;

/**
 * How a member fared in one query.
 *
 * @param name of the member
 * @param state how it fared
 * @param detail what went wrong; empty if nothing did
 * @param requests how often it was asked
 * @param rows that it gave
 * @param millis that its answers took, added up
 */
public record MemberReport(String name, MemberState state, String detail, int requests, long rows, long millis) {}
