package senryaku.sparql.columns;

/** How many different subjects and objects each predicate has: for choosing the order in which patterns are matched. */
final class Statistics {

    private final int[] subjects;
    private final int[] objects;
    private final int allSubjects;
    private final int allObjects;
    private final int predicates;

    Statistics(Columns columns) {
        int terms = columns.terms().last() + 2;
        subjects = new int[terms];
        objects = new int[terms];
        Order spo = columns.spo();
        for (int row = 0; row < columns.triples(); row++) {
            boolean same = row > 0
                    && columns.subject(row) == columns.subject(row - 1)
                    && spo.second(row) == spo.second(row - 1);
            subjects[spo.second(row)] += same ? 0 : 1;
        }
        int seenSubjects = 0;
        int seenObjects = 0;
        int seenPredicates = 0;
        for (int term = 1; term < terms; term++) {
            Order pos = columns.pos();
            for (int row = pos.begin(term); row < pos.end(term); row++) {
                objects[term] += row > pos.begin(term) && pos.second(row) == pos.second(row - 1) ? 0 : 1;
            }
            seenPredicates += columns.pos().end(term) > columns.pos().begin(term) ? 1 : 0;
            seenSubjects += spo.end(term) > spo.begin(term) ? 1 : 0;
            seenObjects += columns.osp().end(term) > columns.osp().begin(term) ? 1 : 0;
        }
        predicates = Math.max(1, seenPredicates);
        allSubjects = seenSubjects;
        allObjects = seenObjects;
    }

    /** Different subjects of a predicate, at least 1; of all predicates if it is {@link Terms#NONE}. */
    int subjects(int predicate) {
        return Math.max(1, predicate == Terms.NONE ? allSubjects : of(subjects, predicate));
    }

    /** Different objects of a predicate, at least 1; of all predicates if it is {@link Terms#NONE}. */
    int objects(int predicate) {
        return Math.max(1, predicate == Terms.NONE ? allObjects : of(objects, predicate));
    }

    /** Different predicates, at least 1. */
    int predicates() {
        return predicates;
    }

    private static int of(int[] counts, int predicate) {
        return predicate < counts.length ? counts[predicate] : 0;
    }
}
