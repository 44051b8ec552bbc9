package senryaku.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions are code points from 0, lines count from 1, whatever ends them. */
class DocumentTest {

    @Test
    void linesEndWithLfCrlfOrCr() {
        Document document = new Document("d", "a\nb\r\nc\rd", "");
        assertThat(document.lineCount()).isEqualTo(4);
        assertThat(document.line(3)).isEqualTo("c");
        assertThat(document.lineAt(document.find("d").getFirst())).isEqualTo(4);
    }

    @Test
    void aBreakAtTheEndBeginsNoLine() {
        assertThat(new Document("d", "a\n", "").lineCount()).isEqualTo(1);
        assertThat(new Document("d", "", "").lineCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void positionsAgreeWithCountingFromTheStart(long seed) {
        Random random = new Random(seed);
        int[] alphabet = "あ議a\n𠮷😀\r漢".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        random.ints(300, 0, alphabet.length).forEach(at -> text.appendCodePoint(alphabet[at]));
        Document document = new Document("d", text.toString(), "");
        int[] points = text.codePoints().toArray();
        assertThat(document.length()).isEqualTo(points.length);
        for (int start = 0; start < points.length; start++) {
            int end = Math.min(points.length, start + random.nextInt(1, 6));
            String words = new String(points, start, end - start);
            assertThat(document.words(start, end)).isEqualTo(words);
            assertThat(document.find(words)).hasSizeGreaterThanOrEqualTo(1);
            assertThat(document.before(start, 3))
                    .isEqualTo(new String(points, Math.max(0, start - 3), Math.min(3, start)));
        }
    }

    @Test
    void aLongDocumentIsSearchedFast() {
        Document document = new Document("d", "量子技術😀\n".repeat(200_000), "");
        assertThat(document.lineAt(document.length() - 1)).isEqualTo(200_000);
        assertThat(document.find("量子")).hasSize(Document.FOUND_AT_MOST);
    }
}
