package senryaku.loader.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;

/**
 * The folder of a new source, written as a draft.
 *
 * @param path where it lies
 * @param facts how many facts were drafted
 * @param open how many places a curator has to fill at least
 */
public record DraftFolder(Path path, int facts, int open) {

    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EMPTY = Pattern.compile(": (?=[,}\\n])|" + Draft.OPEN);

    /**
     * Writes a draft beside the document's text. Nothing that exists is overwritten.
     *
     * @param file the document: text, Markdown, HTML or PDF
     * @param folder to be made; its name is the slug of the source
     * @param known ids of things by name, as other sources record them: shown as remarks
     * @param today the day of the draft
     * @throws senryaku.loader.source.InputException if the document cannot be read, or the folder holds something
     * @throws IOException if the folder cannot be written
     */
    public static DraftFolder write(Path file, Path folder, Map<String, String> known, LocalDate today)
            throws IOException {
        PlainText text = PlainText.read(file);
        if (Files.exists(folder)) {
            throw PlainText.wrong(folder.toString(), Mistake.FOLDER_TAKEN);
        }
        Document document = new Document(text.name(), text.words(), "");
        Draft.Written facts = Draft.of(document, Findings.of(document), known);
        String source = SourceDraft.of(slug(folder), document, Findings.day(document), today);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(text.original().orElse(text.name())));
        if (text.original().isPresent()) {
            Files.writeString(folder.resolve(text.name()), text.words(), StandardCharsets.UTF_8);
        }
        Files.writeString(folder.resolve("source.yaml"), source, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("facts.yaml"), facts.yaml(), StandardCharsets.UTF_8);
        long open = List.of(source, facts.yaml()).stream()
                .mapToLong(words -> EMPTY.matcher(words).results().count())
                .sum();
        return new DraftFolder(folder, facts.facts(), Math.toIntExact(open));
    }

    /** The folder that a document's draft goes to unless somebody names one: the file's name in words of ASCII. */
    public static Path beside(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String slug = words(name);
        return file.resolveSibling(slug.isEmpty() ? "new-source" : slug);
    }

    private static String slug(Path folder) {
        return words(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    }

    private static String words(String name) {
        return NOT_SLUG.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    }
}
