package senryaku.loader.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of one source, read and as far as that goes understood.
 *
 * @param folder where they lie
 * @param source what is known about the document
 * @param sourceYaml where each part of that stands
 * @param document the document
 * @param facts the tree of {@code facts.yaml}, not yet compared with its schema
 */
public record SourceFiles(SourceFolder folder, Source source, Yaml sourceYaml, Document document, Yaml facts) {

    private static final List<String> DAYS = List.of("date", "curated");
    private static final List<String> ADDRESSES = List.of("/address", "/licence/iri");

    /**
     * Reads a folder.
     *
     * @param structure of {@code source.yaml}
     * @param problems is told everything that is wrong with the files
     * @return the files, unless one of them is missing or cannot be read
     */
    public static Optional<SourceFiles> read(SourceFolder folder, Structure structure, Consumer<Problem> problems) {
        if (!folder.exists(problems)) {
            return Optional.empty();
        }
        Optional<byte[]> sourceBytes = folder.bytes(SourceFolder.SOURCE, problems);
        Optional<byte[]> factBytes = folder.bytes(SourceFolder.FACTS, problems);
        Optional<Yaml> facts = factBytes.flatMap(bytes -> yaml(folder.shown(SourceFolder.FACTS), bytes, problems));
        Optional<Yaml> yaml = sourceBytes.flatMap(bytes -> yaml(folder.shown(SourceFolder.SOURCE), bytes, problems));
        Optional<Source> source = yaml.flatMap(tree -> source(tree, structure, problems));
        Optional<byte[]> documentBytes = source.flatMap(about -> folder.bytes(about.document(), problems));
        Optional<Document> document = documentBytes.flatMap(
                bytes -> document(folder.shown(source.orElseThrow().document()), bytes, problems));
        if (facts.isEmpty() || document.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SourceFiles(
                folder, source.orElseThrow(), yaml.orElseThrow(), document.orElseThrow(), facts.orElseThrow()));
    }

    static Optional<Yaml> yaml(String file, byte[] bytes, Consumer<Problem> problems) {
        return Utf8.decode(file, bytes, problems).flatMap(text -> Yaml.read(file, text, problems));
    }

    static Optional<Document> document(String file, byte[] bytes, Consumer<Problem> problems) {
        return Utf8.decode(file, bytes, problems).map(text -> new Document(file, text, Sha256.of(bytes)));
    }

    static Optional<Source> source(Yaml yaml, Structure structure, Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        structure.check(yaml, (pointer, problem) -> found.add(problem));
        if (found.isEmpty()) {
            checkDays(yaml, found::add);
            checkAddresses(yaml, found::add);
        }
        found.forEach(problems);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Binding.mapper().treeToValue(yaml.root(), Source.class));
        } catch (JsonProcessingException e) {
            problems.accept(Problem.at(Place.startOf(yaml.file()), Mistake.STRUCTURE, e.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private static void checkAddresses(Yaml yaml, Consumer<Problem> problems) {
        for (String pointer : ADDRESSES) {
            String address = yaml.root().at(pointer).asText();
            try {
                new URI(address);
            } catch (URISyntaxException e) {
                Bilingual wanted = new Bilingual("空白などのない URI", "a URI without blanks and the like");
                problems.accept(Problem.at(yaml.place(pointer), Mistake.WRONG_FORM, address, wanted));
            }
        }
    }

    private static void checkDays(Yaml yaml, Consumer<Problem> problems) {
        for (String key : DAYS) {
            String day = yaml.root().path(key).asText();
            try {
                LocalDate.parse(day);
            } catch (DateTimeException e) {
                problems.accept(Problem.at(yaml.place(Yaml.member("", key)), Mistake.IMPOSSIBLE_DAY, day));
            }
        }
    }
}
