package senryaku.sparql.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    @ParameterizedTest
    @CsvSource({
        // text, places: lines with [ where a quote begins, { where it goes on, ] where it ends
        "abcdef, , abcdef",
        "abcdef, 1-3, a[bc]def",
        "abcdef, 0-6 1-3, [a[bc]def]",
        "abcdef, 0-6 0-3 0-1, [[[a]bc]def]",
        "abcdef, 0-4 2-6, [ab[cd]]{ef}",
        "abcdef, 0-4 2-6 3-5, [ab[c[d]]]{{e}f}",
        "abcdef, 1-3 3-5, a[bc][de]f",
        "ab|cd|ef, 1-7, a[b]|{cd}|{e}f",
        "ab||ef, 0-6, [ab]||{ef}",
        "ab|cd, 2-3, ab|cd",
        "ab|cd|, 3-5, ab|[cd]",
        "𠮷野家, 1-2, 𠮷[野]家",
        "abc, 2-9 5-6, abc",
        "'', , ''"
    })
    void marksNestAndAreCutWhereTheyCross(String text, String places, String expected) {
        Set<Place> all = places == null
                ? Set.of()
                : Stream.of(places.split(" ", -1))
                        .map(place -> place.split("-", -1))
                        .map(ends -> new Place(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        .collect(Collectors.toSet());
        String lines = MarkedText.lines(text.replace('|', '\n'), all, Set.of()).stream()
                .map(line -> drawn(line.pieces()))
                .collect(Collectors.joining("|"));
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void linesEndInEveryWayThatDocumentsEndThem() {
        assertThat(MarkedText.lines("a\r\nb\rc\n\nd", Set.of(), Set.of()))
                .extracting(line -> line.number() + drawn(line.pieces()))
                .containsExactly("1a", "2b", "3c", "4", "5d");
    }

    @Test
    void theLineOfTheFirstChosenQuoteIsKnown() {
        List<Line> lines = MarkedText.lines("ab\ncd\nef", Set.of(), Set.of(new Place(4, 7)));
        assertThat(lines).extracting(Line::chosen).containsExactly(false, true, false);
    }

    @Test
    void aLongLineWithManyQuotesTakesNoTime() {
        Set<Place> places = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            places.add(new Place(i * 10, i * 10 + 15));
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(MarkedText.lines("字".repeat(300_000), places, Set.of()))
                        .hasSize(1));
    }

    private static String drawn(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Words words -> words.text();
                    case Piece.Mark mark ->
                        (mark.begins() ? "[" : "{") + drawn(mark.inside()) + (mark.begins() ? "]" : "}");
                })
                .collect(Collectors.joining());
    }
}
