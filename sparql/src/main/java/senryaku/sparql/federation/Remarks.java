package senryaku.sparql.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a reply besides its rows. */
final class Remarks {

    /**
     * A request that was needed beyond the first.
     *
     * @param query what was sent
     * @param rows that came
     * @param millis how long it took
     */
    record Further(String query, long rows, long millis) {}

    private final List<Further> further = new ArrayList<>();
    private String cut = "";
    private int limit;
    private Optional<MemberFailure> failure = Optional.empty();

    /** The member has more rows than it gave. */
    void cut(String why) {
        cut = why;
    }

    String cut() {
        return cut;
    }

    /** So many rows the member gives at most, by its own word. */
    void limit(int rows) {
        limit = rows;
    }

    int limit() {
        return limit;
    }

    /** It failed when it was asked for more; the rows until then are good. */
    void failed(MemberFailure e) {
        failure = Optional.of(e);
    }

    Optional<MemberFailure> failure() {
        return failure;
    }

    void asked(Further request) {
        further.add(request);
    }

    List<Further> further() {
        return List.copyOf(further);
    }
}
