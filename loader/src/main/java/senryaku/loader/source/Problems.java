package senryaku.loader.source;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All problems found together, sorted by file, line and column.
 *
 * @param all each problem once
 */
public record Problems(List<Problem> all) implements Iterable<Problem> {

    /** Nothing is wrong. */
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = all.stream().distinct().sorted().toList();
    }

    /** The given problems as one sorted list. */
    public static Problems of(Collection<Problem> problems) {
        return new Problems(List.copyOf(problems));
    }

    /** Both lists as one. */
    public Problems and(Problems others) {
        return new Problems(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Whether anything forbids loading; warnings do not. */
    public boolean hasErrors() {
        return all.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }

    public Stream<Problem> stream() {
        return all.stream();
    }

    @Override
    public Iterator<Problem> iterator() {
        return all.iterator();
    }

    /** One line per problem, in the reader's language. */
    public List<String> render(Locale locale) {
        return all.stream().map(problem -> problem.render(locale)).toList();
    }
}
