package senryaku.loader.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of a source whose document is RDF: data of others, which nobody read facts from.
 *
 * @param folder where they lie
 * @param source what is known about the document
 * @param sourceYaml where each part of that stands
 * @param document the text of the RDF file
 * @param hasText whether the document has it still
 */
public record RdfFiles(SourceFolder folder, Source source, Yaml sourceYaml, Document document, boolean hasText) {

    private static final List<String> ENDINGS = List.of(".ttl", ".nt", ".jsonld", ".rdf", ".nq", ".trig");

    /** Whether a folder names an RDF file as its document and has no facts. */
    public static boolean in(SourceFolder folder) {
        if (folder.has(SourceFolder.FACTS) || !folder.has(SourceFolder.SOURCE)) {
            return false;
        }
        Consumer<Problem> nobody = problem -> {};
        String document = folder.bytes(SourceFolder.SOURCE, nobody)
                .flatMap(bytes -> SourceFiles.yaml(folder.shown(SourceFolder.SOURCE), bytes, nobody))
                .map(yaml -> yaml.root().path("document").asText())
                .orElse("");
        return ENDINGS.stream().anyMatch(document::endsWith);
    }

    /**
     * Reads a folder.
     *
     * @param structure of {@code source.yaml}
     * @param problems is told everything that is wrong with the files
     * @return the files, unless one of them is missing or cannot be read
     */
    public static Optional<RdfFiles> read(SourceFolder folder, Structure structure, Consumer<Problem> problems) {
        Optional<Yaml> yaml = folder.bytes(SourceFolder.SOURCE, problems)
                .flatMap(bytes -> SourceFiles.yaml(folder.shown(SourceFolder.SOURCE), bytes, problems));
        return yaml.flatMap(tree -> SourceFiles.source(tree, structure, problems))
                .flatMap(source -> folder.bytes(source.document(), problems)
                        .flatMap(bytes -> SourceFiles.document(folder.shown(source.document()), bytes, problems))
                        .map(document -> new RdfFiles(folder, source, yaml.orElseThrow(), document, true)));
    }

    /** The same without the text of a document that is longer than so many bytes. */
    public RdfFiles withTextUpTo(int bytes) {
        boolean kept = document.text().getBytes(StandardCharsets.UTF_8).length <= bytes;
        return kept
                ? this
                : new RdfFiles(folder, source, sourceYaml, new Document(document.name(), "", document.sha256()), false);
    }

    /** What messages call the RDF file. */
    public String file() {
        return document.name();
    }

    /** The ending of the RDF file's name, without the dot. */
    public String ending() {
        return source.document().substring(source.document().lastIndexOf('.') + 1);
    }
}
