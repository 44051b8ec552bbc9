package senryaku.sparql.server;

import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** How long a property path is written. Jena takes every way through a sequence within a repetition, and each step multiplies them. */
final class PathSteps {

    /** Steps of one path. */
    private static final int MOST = 50;

    private PathSteps() {}

    /** @throws Refusal with 400 if the path has too many steps, or one that calculates */
    static void check(Path path) {
        if (count(path) > MOST) {
            throw Refusal.of(400, "tooManySteps", MOST);
        }
    }

    private static int step(P_Path0 step) {
        Guard.look(step.getNode());
        return 1;
    }

    private static int count(Path path) {
        return switch (path) {
            case P_Path1 one -> count(one.getSubPath());
            case P_Path2 two -> count(two.getLeft()) + count(two.getRight());
            case P_Path0 step -> step(step);
            default -> 1;
        };
    }
}
