package senryaku.loader.fact;

import java.util.List;
import java.util.Map;
import senryaku.loader.source.Place;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.Yaml;

/**
 * The facts of one source, well formed but not yet compared with the document.
 *
 * @param files of the source
 * @param facts with their pointers
 * @param decisions of the curator, with their pointers
 * @param broken the ids of facts that are not well formed: they are known, but nothing else is known of them
 */
public record FactsFile(SourceFiles files, List<Placed> facts, List<Decision.Placed> decisions, Map<Id, Place> broken) {

    /**
     * A fact and its pointer in the file.
     *
     * @param fact what is stated
     * @param pointer JSON pointer, such as {@code /facts/3}
     */
    public record Placed(Fact fact, String pointer) {}

    Yaml yaml() {
        return files.facts();
    }
}
