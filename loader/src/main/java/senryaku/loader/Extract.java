package senryaku.loader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import senryaku.loader.extract.DraftFolder;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.Common;

/** Drafts a source from a document. */
public final class Extract {

    private Extract() {}

    /**
     * Writes a folder with the document's text, {@code source.yaml} and {@code facts.yaml}, every fact with its words.
     * Nothing is invented: what the document does not say is left open for the curator, and {@link Check} names it.
     *
     * @param document text, Markdown, HTML or PDF
     * @param folder to be made; left out: beside the document
     * @throws senryaku.loader.source.InputException if the document cannot be read, or the folder is there already
     * @throws IOException if the folder cannot be written
     */
    public static DraftFolder run(Path document, Optional<Path> folder) throws IOException {
        return DraftFolder.write(
                document,
                folder.orElseGet(() -> DraftFolder.beside(document)),
                known(),
                LocalDate.now(ZoneId.systemDefault()));
    }

    /** The ids of everything that the shipped sources record, by each of its names in Japanese and English. */
    private static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        for (CheckedSource source : Sources.read(List.of(), true).checked()) {
            for (CheckedFact checked : source.facts()) {
                Common common = checked.fact().common();
                Stream<String> labels = common.label().stream().flatMap(label -> Stream.of(label.ja(), label.en()));
                Stream<String> others = Stream.concat(common.alt().ja().stream(), common.alt().en().stream());
                Stream.concat(labels, others)
                        .forEach(name -> known.putIfAbsent(name, common.id().text()));
            }
        }
        return known;
    }
}
