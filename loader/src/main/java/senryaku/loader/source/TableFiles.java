package senryaku.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The files of a source whose document is a table that an RML mapping reads.
 *
 * @param folder where they lie
 * @param source what is known about the document
 * @param sourceYaml where each part of that stands
 * @param mapping the text of the mapping
 */
public record TableFiles(SourceFolder folder, Source source, Yaml sourceYaml, Document mapping) {

    private static final String MAPPING = "mapping";

    /** The names that {@code source.yaml} allows too: no folder, no address. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Whether a folder names a mapping. */
    public static boolean in(SourceFolder folder) {
        if (!folder.has(SourceFolder.SOURCE)) {
            return false;
        }
        Consumer<Problem> nobody = problem -> {};
        return folder.bytes(SourceFolder.SOURCE, nobody)
                .flatMap(bytes -> SourceFiles.yaml(folder.shown(SourceFolder.SOURCE), bytes, nobody))
                .filter(yaml -> yaml.root().has(MAPPING))
                .isPresent();
    }

    /**
     * Reads a folder; its tables are read where the mapping names them.
     *
     * @param structure of {@code source.yaml}
     * @param problems is told everything that is wrong with the files
     * @return the files, unless one of them is missing or cannot be read
     */
    public static Optional<TableFiles> read(SourceFolder folder, Structure structure, Consumer<Problem> problems) {
        Optional<Yaml> yaml = folder.bytes(SourceFolder.SOURCE, problems)
                .flatMap(bytes -> SourceFiles.yaml(folder.shown(SourceFolder.SOURCE), bytes, problems));
        Optional<Source> source = yaml.flatMap(tree -> SourceFiles.source(tree, structure, problems));
        if (source.isPresent() && folder.has(SourceFolder.FACTS)) {
            Place place = yaml.orElseThrow().place("/" + MAPPING);
            problems.accept(Problem.at(place, Mistake.MAPPING_AND_FACTS));
            return Optional.empty();
        }
        return source.flatMap(about -> document(folder, about.mapping().orElseThrow(), problems))
                .map(mapping -> new TableFiles(folder, source.orElseThrow(), yaml.orElseThrow(), mapping));
    }

    /** Whether a name can be that of a file of the folder: nothing outside of it is ever opened. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a table of the folder is there. */
    public boolean has(String name) {
        return isName(name) && folder.has(name);
    }

    /**
     * A table of the folder.
     *
     * @param problems is told why there is none
     */
    public Optional<Document> table(String name, Consumer<Problem> problems) {
        return document(folder, name, problems);
    }

    /** What is known about a table of the folder: the source itself for its document. */
    public Source about(String table) {
        return table.equals(source.document()) ? source : source.of(table);
    }

    /** The names of all files of the folder. */
    public List<String> names() {
        return folder.names();
    }

    private static Optional<Document> document(SourceFolder folder, String name, Consumer<Problem> problems) {
        return folder.bytes(name, problems).flatMap(bytes -> SourceFiles.document(folder.shown(name), bytes, problems));
    }
}
