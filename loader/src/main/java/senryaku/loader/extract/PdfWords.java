package senryaku.loader.extract;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import senryaku.loader.source.Mistake;

/** The words of a PDF, in the order in which they stand on the pages. */
final class PdfWords {

    /** Fonts often give the sign of a radical for the character that looks the same: ⽇ (U+2F47) for 日. */
    private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FDF]");

    /** Signs that no text file holds. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private PdfWords() {}

    /** @throws senryaku.loader.source.InputException if it is broken or wants a password */
    static String of(String shown, byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            String words = RADICAL.matcher(stripper.getText(document))
                    .replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
            return CONTROL.matcher(words).replaceAll("");
        } catch (InvalidPasswordException e) {
            throw PlainText.wrong(shown, Mistake.DOCUMENT_LOCKED);
        } catch (IOException e) {
            throw PlainText.wrong(shown, Mistake.DOCUMENT_BROKEN, String.valueOf(e.getMessage()));
        }
    }
}
