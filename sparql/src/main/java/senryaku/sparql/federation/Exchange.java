package senryaku.sparql.federation;

/**
 * One request to a member.
 *
 * @param member its name
 * @param query what was sent
 * @param rows of the answer; 1 or 0 for ASK
 * @param millis how long it took
 * @param state how it went
 */
public record Exchange(String member, String query, long rows, long millis, MemberState state) {}
