package senryaku.sparql.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's text, line by line, with every quote marked. Quotes may nest, overlap and run over lines: a mark never
 * crosses another one, it is cut and goes on. Work grows with the length of the text and the number of pieces.
 */
public final class MarkedText {

    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    private final String text;
    private final Offsets offsets;
    private final List<Part> parts;
    private final Set<Place> chosen;

    /** A quote or what is left of it, in UTF-16 units. */
    private record Part(Place place, int start, int end, boolean begins) {}

    private MarkedText(String text, Collection<Place> places, Set<Place> chosen) {
        this.text = text;
        this.offsets = new Offsets(text);
        this.chosen = chosen;
        NavigableSet<Place> sorted = new TreeSet<>(places);
        sorted.addAll(chosen);
        this.parts = sorted.stream()
                .filter(place -> place.start() >= 0 && place.start() < place.end() && place.end() <= offsets.count())
                .map(place -> new Part(place, offsets.index(place.start()), offsets.index(place.end()), true))
                .toList();
    }

    /**
     * The lines of a text. Places that are not in the text are left out.
     *
     * @param chosen the quotes that the reader came for; they are marked even where nothing rests on them
     */
    public static List<Line> lines(String text, Collection<Place> places, Set<Place> chosen) {
        return new MarkedText(text, places, chosen).lines();
    }

    /** The number of the line on which each marked quote begins. */
    public static Map<Place, Integer> beginnings(List<Line> lines) {
        Map<Place, Integer> found = new HashMap<>();
        lines.forEach(line -> collect(line.pieces(), line.number(), found));
        return found;
    }

    private static void collect(List<Piece> pieces, int line, Map<Place, Integer> found) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Mark mark) {
                found.putIfAbsent(mark.place(), line);
                collect(mark.inside(), line, found);
            }
        }
    }

    private List<Line> lines() {
        Optional<Integer> first = parts.stream()
                .filter(part -> chosen.contains(part.place()))
                .map(Part::start)
                .findFirst();
        List<Line> lines = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text);
        int start = 0;
        int next = 0;
        while (start < text.length() || lines.isEmpty()) {
            boolean broken = breaks.find();
            int end = broken ? breaks.start() : text.length();
            int behind = broken ? breaks.end() : text.length();
            while (next < parts.size() && parts.get(next).start() < behind) {
                open.add(parts.get(next++));
            }
            int from = start;
            boolean here = first.filter(at -> from <= at && at < behind).isPresent();
            lines.add(new Line(lines.size() + 1, pieces(start, end, open, Optional.empty()), here));
            open = rest(open, behind);
            start = behind;
        }
        return lines;
    }

    /** What goes on behind a place. */
    private static List<Part> rest(List<Part> open, int behind) {
        List<Part> rest = new ArrayList<>();
        open.stream()
                .filter(part -> part.end() > behind)
                .forEach(part -> rest.add(new Part(part.place(), behind, part.end(), false)));
        return rest;
    }

    private List<Piece> pieces(int from, int to, List<Part> among, Optional<Place> within) {
        List<Piece> pieces = new ArrayList<>();
        List<Part> left = among;
        int at = from;
        int next = 0;
        while (next < left.size() && left.get(next).start() < to) {
            Part outer = left.get(next++);
            int end = Math.min(outer.end(), to);
            int behind = next;
            while (behind < left.size() && left.get(behind).start() < end) {
                behind++;
            }
            List<Part> inner = List.copyOf(left.subList(next, behind));
            words(at, outer.start(), within, pieces);
            List<Piece> inside = pieces(outer.start(), end, inner, Optional.of(outer.place()));
            pieces.add(new Piece.Mark(outer.place(), outer.begins(), chosen.contains(outer.place()), inside));
            List<Part> over = rest(inner, end);
            next = behind;
            if (!over.isEmpty()) {
                over.addAll(left.subList(behind, left.size()));
                over.sort(Comparator.comparingInt(Part::start).thenComparing(Part::end, Comparator.reverseOrder()));
                left = over;
                next = 0;
            }
            at = end;
        }
        words(at, to, within, pieces);
        return pieces;
    }

    private void words(int from, int to, Optional<Place> within, List<Piece> pieces) {
        if (from < to) {
            pieces.add(new Piece.Words(text.substring(from, to), within));
        }
    }
}
