package senryaku.sparql.ui;

import java.util.List;

/**
 * The seats, as the network page shows them.
 *
 * @param asOf the day that was asked for; empty for all days
 * @param role the role that was asked for; empty for all
 * @param kind of holder that was asked for: {@code person}, {@code post} or {@code body}; empty for all
 * @param roles that occur
 * @param seats that were asked for
 * @param exports the same day, role and kind for other programs
 * @param problem what is wrong with what was asked; empty if nothing is
 */
public record Network(
        String asOf,
        String role,
        String kind,
        List<Field.Choice> roles,
        List<Seat> seats,
        List<Link> exports,
        String problem) {

    /** What may hold a seat, as {@link Seat#memberKind} names it. */
    public static final List<String> KINDS = List.of("person", "post", "body");

    /**
     * A seat.
     *
     * @param member who sits there
     * @param memberId their short name, as saved queries take it
     * @param memberHref page about them
     * @param memberKind {@code person}, {@code post} or {@code body}
     * @param body where the seat is
     * @param bodyId its short name, as saved queries take it
     * @param bodyHref page about it
     * @param role short name of the role
     * @param roleLabel the role in the language of the page
     * @param title as the roster writes the role; may be empty
     * @param affiliation as the roster states it; may be empty
     * @param from first day on which the seat is possible; empty if unknown
     * @param until last such day; empty if unknown
     */
    public record Seat(
            String member,
            String memberId,
            String memberHref,
            String memberKind,
            String body,
            String bodyId,
            String bodyHref,
            String role,
            String roleLabel,
            String title,
            String affiliation,
            String from,
            String until) {}
}
