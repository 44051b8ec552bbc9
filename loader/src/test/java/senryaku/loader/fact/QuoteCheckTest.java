package senryaku.loader.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;

/** Quotes are found by code points, once and whole. */
class QuoteCheckTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void charactersBeyondTheFirstPlaneCountOnce() {
        assertThat(find("𠮷野家と𠮷田", Quote.of("と𠮷田"))).contains(new Span(3, 6));
        assertThat(find("😀😀量子", Quote.of("量子"))).contains(new Span(2, 4));
    }

    @Test
    void aCharacterIsNotCutFromItsMarks() {
        String decomposed = "か\u3099く";
        assertThat(find(decomposed, Quote.of("か"))).isEmpty();
        assertThat(find(decomposed, Quote.of("か\u3099"))).contains(new Span(0, 2));
        assertThat(find("👩\u200D🔬", Quote.of("🔬"))).isEmpty();
        assertThat(find("辻\uDB40\uDD00", Quote.of("辻"))).isEmpty();
    }

    @Test
    void lineFeedsStandForTheBreaksOfTheDocument() {
        assertThat(find("議長\r\n官房長官\r\n", Quote.of("議長\n官房"))).contains(new Span(0, 6));
        assertThat(find("議長\n官房長官", Quote.of("議長\n官房"))).contains(new Span(0, 5));
    }

    @Test
    void aByteOrderMarkIsTheFirstPosition() {
        assertThat(find("\uFEFF量子", Quote.of("量子"))).contains(new Span(1, 3));
    }

    @Test
    void overlappingPlacesAreSeveral() {
        assertThat(find("ののの", Quote.of("のの"))).isEmpty();
        assertThat(problems).extracting(Problem::mistake).containsExactly(Mistake.QUOTE_AMBIGUOUS);
    }

    @Test
    void thePlaceTellsWhichOneIsMeant() {
        String text = "議長\n議長\n";
        assertThat(find(text, quote("議長", OptionalInt.of(2), OptionalInt.empty(), "", "")))
                .contains(new Span(3, 5));
        assertThat(find(text, quote("議長", OptionalInt.empty(), OptionalInt.of(0), "", "")))
                .contains(new Span(0, 2));
        assertThat(find("A議長B 議長C", quote("議長", OptionalInt.empty(), OptionalInt.empty(), "", "C")))
                .contains(new Span(5, 7));
        assertThat(find("A議長B 議長C", quote("議長", OptionalInt.empty(), OptionalInt.empty(), "A", "")))
                .contains(new Span(1, 3));
        assertThat(problems).isEmpty();
    }

    @Test
    void nothingIsFoundBetweenTheHalvesOfACharacter() {
        Document document = new Document("d", "𠮷", "");
        assertThat(document.find("\uDFB7")).isEmpty();
        assertThat(document.find("\uD842")).isEmpty();
    }

    private Optional<Span> find(String text, Quote quote) {
        return new QuoteCheck(new Document("d.txt", text, "")).find(quote, Place.startOf("f"), problems::add);
    }

    private static Quote quote(String exact, OptionalInt line, OptionalInt start, String prefix, String suffix) {
        return new Quote(
                exact,
                line,
                start,
                OptionalInt.empty(),
                Optional.of(prefix).filter(text -> !text.isEmpty()),
                Optional.of(suffix).filter(text -> !text.isEmpty()));
    }
}
