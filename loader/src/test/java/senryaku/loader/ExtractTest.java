package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.extract.DraftFolder;
import senryaku.loader.source.InputException;
import senryaku.ontology.Sen;

/** Drafts are honest: their words stand in the document, and what is not in it is left open. */
class ExtractTest {

    private static final Path DECK = Path.of("src/main/resources/senryaku/sources/mic-2021-02-16/document.txt");
    private static final Path PAGE = Path.of("src/test/resources/extract/roster.html");

    @TempDir
    private Path folder;

    @Test
    void aRosterBecomesPeopleAndSeats() throws IOException {
        String facts = draft(PAGE);

        assertThat(facts)
                .contains("label: {ja: 山田太郎, en: }", "roleTitle: 座長", "role: role:chair", "affiliation: 見本大学 教授")
                .contains("label: {ja: 鈴木花子, en: }", "role: role:member", "affiliation: 見本株式会社 社長")
                .doesNotContain("捨てる");
    }

    @Test
    void datesAndSumsBecomeEventsAndBudgets() throws IOException {
        assertThat(draft(PAGE))
                .contains("date: 令和3年10月1日", "status: event-status:planned")
                .contains("stated: \"12.5億円\"", "stage: budget-stage:request", "fiscalYear: 令和4年度");
    }

    @Test
    void whatTheDocumentDoesNotSayIsNamedByTheCheck() throws IOException {
        DraftFolder draft = Extract.run(PAGE, Optional.of(folder.resolve("draft")));

        List<String> problems = check(draft.path());

        assertThat(draft.open()).isPositive();
        assertThat(problems).anyMatch(line -> line.contains("source.yaml") && line.contains("FILL-IN"));
    }

    @Test
    void aDraftThatIsFilledInPassesTheCheck() throws IOException {
        DraftFolder draft = Extract.run(PAGE, Optional.of(folder.resolve("draft")));
        fill(draft.path().resolve("source.yaml"));
        fill(draft.path().resolve("facts.yaml"));

        assertThat(check(draft.path()))
                .filteredOn(line -> !line.contains("warning:"))
                .isEmpty();
    }

    /** All of the deck's drafted words are found where they stand; other things are left open. */
    @Test
    void everyQuoteOfALongDocumentStandsInIt() throws IOException {
        DraftFolder draft = Extract.run(DECK, Optional.of(folder.resolve("deck")));
        fill(draft.path().resolve("source.yaml"));
        fill(draft.path().resolve("facts.yaml"));

        assertThat(draft.facts()).isGreaterThan(80);
        assertThat(check(draft.path()))
                .filteredOn(line -> line.contains("do not stand") || line.contains(" times in the document"))
                .allMatch(line -> line.contains("令和4年度予算"));
        assertThat(draft.path().resolve("document.txt")).hasSameBinaryContentAs(DECK);
    }

    @Test
    void aKnownNameIsOnlyARemark() throws IOException {
        assertThat(draft(DECK)).contains("# = person:kitano-hiroaki ?").doesNotContain("id: person:kitano-hiroaki");
    }

    @Test
    void thePdfIsKeptBesideItsWords() throws IOException {
        Path pdf = pdf("AI Steering Committee", "Chair: Somebody");

        DraftFolder draft = Extract.run(pdf, Optional.of(folder.resolve("from-pdf")));

        assertThat(draft.path().resolve("original.pdf")).hasSameBinaryContentAs(pdf);
        assertThat(draft.path().resolve("document.txt")).content().contains("AI Steering Committee\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.txt", "picture.png", "broken.pdf", "without-words.html", "latin.txt"})
    void whatCannotBeReadIsRefusedInOneLine(String name) throws IOException {
        Path file = folder.resolve(name);
        switch (name) {
            case "picture.png", "broken.pdf" -> Files.writeString(file, "%PDF-1.7 broken");
            case "without-words.html" -> Files.writeString(file, "<html><body><script>1</script></body></html>");
            case "latin.txt" -> Files.write(file, new byte[] {'a', (byte) 0xE9, 'b'});
            default -> assertThat(file).doesNotExist();
        }

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Extract.run(file, Optional.of(folder.resolve("draft"))))
                .satisfies(wrong ->
                        assertThat(wrong.problems().render(Locale.JAPANESE)).hasSize(1));
        assertThat(folder.resolve("draft")).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("kept"), "kept");

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Extract.run(PAGE, Optional.of(folder)));

        assertThat(folder).isDirectoryContaining(file -> file.endsWith("kept"));
    }

    private String draft(Path document) throws IOException {
        DraftFolder draft = Extract.run(document, Optional.of(folder.resolve("draft")));
        return Files.readString(draft.path().resolve("facts.yaml"));
    }

    private static List<String> check(Path source) {
        return Check.run(List.of(source), false, Sen.STANDARD_BASE).problems().render(Locale.ENGLISH);
    }

    /** Writes what a curator would write into the open places. */
    private static void fill(Path file) throws IOException {
        boolean facts = file.endsWith("facts.yaml");
        String filled = Files.readString(file)
                .replace("body-type:FILL-IN", "body-type:council")
                .replace("role:FILL-IN", "role:member")
                .replace("budget-stage:FILL-IN", "budget-stage:initial")
                .replace("project:FILL-IN", "project:x")
                .replaceAll("(?m)^    fiscalYear: $", "    fiscalYear: 令和2年度")
                .replaceAll("(?m)^(curator|language|date):\\s*$", "$1: x")
                .replace("body:FILL-IN\n", "body:fill-in-1\n")
                .replace("FILL-IN", "fill-in")
                .replaceAll("(ja|en): (?=[,}])", "$1: x");
        Files.writeString(file, facts ? filled.stripTrailing() + PROJECT : filled);
    }

    private static final String PROJECT =
            "\n  - {type: Project, id: project:x, label: {ja: 令和4年度予算, en: x}, quote: 令和4年度予算}\n";

    private Path pdf(String... lines) throws IOException {
        Path file = folder.resolve("made.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -20);
                }
                content.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }
}
