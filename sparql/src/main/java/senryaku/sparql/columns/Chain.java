package senryaku.sparql.columns;

import java.util.List;

/** A join: each part is opened for each solution of those before it. */
final class Chain extends Step {

    private final Step[] steps;
    private int depth;

    private Chain(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
    }

    static Step of(List<Step> steps) {
        return steps.size() == 1 ? steps.getFirst() : new Chain(steps);
    }

    @Override
    void open() {
        depth = -1;
        if (steps.length > 0) {
            steps[0].open();
        }
    }

    @Override
    boolean next() {
        if (steps.length == 0) {
            depth++;
            return depth == 0;
        }
        if (depth == steps.length) {
            return false;
        }
        if (depth < 0) {
            depth = 0;
        }
        while (depth >= 0) {
            if (!steps[depth].next()) {
                depth--;
            } else if (depth == steps.length - 1) {
                return true;
            } else {
                steps[++depth].open();
            }
        }
        depth = steps.length;
        return false;
    }

    @Override
    void close() {
        for (int step = depth < steps.length ? depth : -1; step >= 0; step--) {
            steps[step].close();
        }
        depth = steps.length;
    }
}
