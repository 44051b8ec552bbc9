package senryaku.sparql.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the form of an answer from an Accept header (RFC 9110, section 12.5.1). */
public final class Negotiation {

    /** One range of the header, such as {@code text/*;q=0.5}. */
    private record Range(String type, double quality) {

        /** How exactly the range names the type: 3 wholly, 2 by its first half, 1 as anything, 0 not at all. */
        int fit(String wanted) {
            if (type.equals(wanted)) {
                return 3;
            }
            if (type.endsWith("/*") && wanted.startsWith(type.substring(0, type.length() - 1))) {
                return 2;
            }
            return type.equals("*/*") || type.equals("*") ? 1 : 0;
        }
    }

    private Negotiation() {}

    /**
     * The best of the offered forms.
     *
     * @param accept the header; blank means that anything will do
     * @param offered in the order of our preference
     * @return empty if none is acceptable
     */
    public static Optional<Format> choose(String accept, List<Format> offered) {
        List<Range> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        Optional<Format> best = Optional.empty();
        double quality = 0;
        for (Format format : offered) {
            double found = quality(ranges, format);
            if (found > quality) {
                best = Optional.of(format);
                quality = found;
            }
        }
        return best;
    }

    /** A form is meant by its own type as by a wildcard, by its other types only where they are written out. */
    private static double quality(List<Range> ranges, Format format) {
        double own = quality(ranges, format.mediaType());
        return ranges.stream()
                .filter(range ->
                        format.types().contains(range.type()) && !range.type().equals(format.mediaType()))
                .mapToDouble(Range::quality)
                .reduce(own, Math::max);
    }

    /** The quality that the most exact range gives to a type. */
    private static double quality(List<Range> ranges, String type) {
        int fit = 0;
        double quality = 0;
        for (Range range : ranges) {
            if (range.fit(type) > fit) {
                fit = range.fit(type);
                quality = range.quality();
            }
        }
        return quality;
    }

    private static List<Range> ranges(String accept) {
        List<Range> ranges = new ArrayList<>();
        for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] pieces = part.split(";", -1);
            if (!pieces[0].isBlank()) {
                ranges.add(new Range(pieces[0].strip(), quality(pieces)));
            }
        }
        return ranges;
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (piece.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                return Double.parseDouble(piece.substring(2));
            }
        }
        return 1;
    }
}
