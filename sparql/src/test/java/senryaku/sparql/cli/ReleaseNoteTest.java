package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code diff} says between the release with the deck alone and the one with all shipped sources. */
class ReleaseNoteTest extends CommandTest {

    @TempDir
    static Path store;

    @BeforeAll
    static void loadTheDeckAndThenAll() {
        ShippedStore.withTheDeckAlone(store).close();
        ShippedStore.in(store).close();
    }

    @Test
    void itReadsLikeAReleaseNote() {
        assertThat(run("diff", "--store", store)).isZero();
        String note = out();
        assertThat(note)
                .contains(
                        "- People: added 14", "- Money: added 31", "- Contradictions between documents: 2 new, 0 ended")
                .contains("## On holding the Digital Society Vision Council (2021-09-07, new source)")
                .contains("- + **Murai Jun · Digital Society Vision Council · 座長**: Keio University\n"
                        + "  > |座長|村井 純|慶應義塾大学 教授| (line 17)")
                .contains("3,899,727,000 yen", "… and 23 more (senryaku diff --all shows them)");
        assertThat(note.indexOf("- People: added")).isLessThan(note.indexOf("## Contradictions"));
        assertThat(note.indexOf("## Contradictions")).isLessThan(note.indexOf("(2021-09-07, new source)"));
        assertThat(note.indexOf("(2021-09-07, new source)")).isLessThan(note.indexOf("(2026-01-09, new source)"));
        assertThat(note.lines().count()).isLessThan(400);
        assertThat(note.lines()).filteredOn(line -> line.startsWith("## ")).hasSize(7);
    }

    @Test
    void aNewContradictionHasBothValuesDocumentsAndQuotes() {
        run("diff", "--store", store);
        assertThat(out())
                .contains(
                        "- + **Research and development on quantum cryptography in satellite communication**: last fiscal year\n"
                                + "  - 2022 in “Outline of the main efforts under the field strategies”\n"
                                + "    > 「衛星通信における量子暗号技術の研究開発」(H30~R4年度)\n"
                                + "  - 2023 in “Administrative review sheets of fiscal year 2024: outlines of four projects on "
                                + "quantum cryptography and multilingual translation”\n"
                                + "    > \"endYear\": 2023\n");
        run("diff", "current", "previous", "--store", store);
        assertThat(out()).contains("0 new, 2 ended", "(no longer contradicted)", "source removed");
    }

    @Test
    void itIsWrittenInJapaneseToo() {
        Locale.setDefault(Locale.JAPANESE);
        run("diff", "--store", store);
        assertThat(out())
                .contains("- 人物: 追加 14", "文書どうしの食い違い：新しいもの 2", "(2021-09-07, 新しい資料)")
                .contains("- + **平井伸治**", "… ほか 23 件");
    }

    @Test
    void allOfItIsShownWhenAskedFor() {
        run("diff", "--all", "--store", store);
        assertThat(out()).doesNotContain("more (senryaku diff --all").contains("romanised for this data");
        run("diff", "--format", "json", "--store", store);
        assertThat(out()).contains("\"contradictions\"", "\"source\" : \"rs-2024-budgets\"");
    }
}
