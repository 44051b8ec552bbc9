package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import senryaku.loader.fact.WrittenDate;

/**
 * How long a seat or a holding lasted, by what the documents say of itself.
 *
 * @param from the first day on which it may have existed, if a beginning is stated
 * @param until the last day on which it may have existed, if an end is stated
 * @param certain the days on which it certainly existed, from the first to the last without a gap
 * @param attested the days on which documents show it, as far as they lie within the stated period
 */
record Lasting(
        Optional<LocalDate> from, Optional<LocalDate> until, Optional<Days> certain, NavigableSet<LocalDate> attested) {

    /** All days from the first to the last. */
    record Days(LocalDate first, LocalDate last) {}

    /**
     * Weighs what documents say. Where they differ, the widest period is possible and the narrowest is certain; where they
     * contradict each other, so that nothing is left, nothing bounds.
     *
     * @param attested days on which documents show it; a document shows what is over, or yet to come, as well, so that
     *     days outside the stated period are not counted
     * @param beginnings as stated, each with its precision
     * @param ends as stated, each with its precision
     */
    static Lasting of(
            Collection<LocalDate> attested, Collection<WrittenDate> beginnings, Collection<WrittenDate> ends) {
        Optional<LocalDate> from = least(beginnings.stream().map(WrittenDate::first));
        Optional<LocalDate> until = greatest(ends.stream().map(WrittenDate::last));
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            return new Lasting(Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>(attested));
        }
        NavigableSet<LocalDate> shown = new TreeSet<>();
        attested.stream()
                .filter(day -> from.map(first -> !day.isBefore(first)).orElse(true))
                .filter(day -> until.map(last -> !day.isAfter(last)).orElse(true))
                .forEach(shown::add);
        return new Lasting(from, until, certain(shown, beginnings, ends), shown);
    }

    /**
     * Between two days on which it is known to have existed lies a stated period without a gap. Where no period is stated,
     * a day on which a document shows it stands for itself: the first such day is given here.
     */
    private static Optional<Days> certain(
            NavigableSet<LocalDate> shown, Collection<WrittenDate> beginnings, Collection<WrittenDate> ends) {
        NavigableSet<LocalDate> known = new TreeSet<>(shown);
        exact(beginnings).ifPresent(known::add);
        exact(ends).ifPresent(known::add);
        if (beginnings.isEmpty() && ends.isEmpty()) {
            return least(known.stream()).map(day -> new Days(day, day));
        }
        Optional<LocalDate> begun = greatest(beginnings.stream().map(WrittenDate::last));
        Optional<LocalDate> lasted = least(ends.stream().map(WrittenDate::first));
        Optional<LocalDate> first = least(Stream.concat(known.stream(), begun.stream()));
        Optional<LocalDate> last = greatest(Stream.concat(known.stream(), lasted.stream()));
        boolean bothEnds = !known.isEmpty() || (begun.isPresent() && lasted.isPresent());
        return first.filter(day -> bothEnds)
                .flatMap(day -> last.filter(end -> !end.isBefore(day)).map(end -> new Days(day, end)));
    }

    /** Whether it can have begun on a day, or after it, by what is said of itself: the body cannot be younger. */
    boolean mayBeginOn(LocalDate day) {
        return !certain.map(Days::first).map(day::isAfter).orElse(false)
                && attested.stream().noneMatch(day::isAfter)
                && !until.map(day::isAfter).orElse(false);
    }

    /** Whether it can have ended on a day, or before it. */
    boolean mayEndOn(LocalDate day) {
        return !certain.map(Days::last).map(day::isBefore).orElse(false)
                && attested.stream().noneMatch(day::isBefore)
                && !from.map(day::isBefore).orElse(false);
    }

    /** The day that all documents agree on, if they give a day. */
    private static Optional<LocalDate> exact(Collection<WrittenDate> dates) {
        boolean one = dates.stream().distinct().count() == 1;
        return dates.stream()
                .filter(date -> one && date instanceof WrittenDate.Day)
                .map(WrittenDate::first)
                .findFirst();
    }

    private static Optional<LocalDate> least(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> greatest(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder());
    }
}
