package senryaku.loader.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;

/** Tells the first problems of each kind in a table, and of the others how many there are. */
final class Limited implements Consumer<Problem> {

    private static final int AT_MOST = 20;

    private final Consumer<Problem> problems;
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    private record Kind(String file, Mistake mistake) {}

    Limited(Consumer<Problem> problems) {
        this.problems = problems;
    }

    @Override
    public void accept(Problem problem) {
        if (counts.merge(new Kind(problem.file(), problem.mistake()), 1, Integer::sum) <= AT_MOST) {
            problems.accept(problem);
        }
    }

    /** Says how many were left out. */
    void end() {
        counts.forEach((kind, count) -> {
            if (count > AT_MOST) {
                Mistake more = kind.mistake() == Mistake.TABLE_UNUSED ? Mistake.TABLE_UNUSED_MORE : Mistake.TABLE_MORE;
                problems.accept(Problem.at(Place.startOf(kind.file()), more, count - AT_MOST, count));
            }
        });
    }
}
