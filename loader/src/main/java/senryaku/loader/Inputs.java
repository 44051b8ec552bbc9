package senryaku.loader;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import senryaku.loader.publish.Manifest;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.ShippedSources;
import senryaku.loader.source.SourceFolder;

/** What decides about the content of a release, found without understanding any of it. */
final class Inputs {

    private Inputs() {}

    /** The hashes of the sources of a request, by folder name, with the tool and the base. */
    static Manifest.Inputs of(LoadRequest request) {
        SortedMap<String, String> sources = new TreeMap<>();
        if (request.withShipped()) {
            ShippedSources.folders().forEach(folder -> sources.put(folder.name(), folder.sha256()));
        }
        for (Path path : request.sourceFolders()) {
            SourceFolder folder = SourceFolder.of(path);
            sources.put(folder.name(), folder.sha256());
        }
        return new Manifest.Inputs(sources, ToolVersion.current(), request.base());
    }

    /**
     * What somebody changed between the two moments: then it is not certain which of both was read.
     *
     * @param before as they were before the sources were read
     * @param after as they are now
     */
    static Problems changed(Manifest.Inputs before, Manifest.Inputs after) {
        Set<String> names = new TreeSet<>(before.sources().keySet());
        names.addAll(after.sources().keySet());
        return Problems.of(names.stream()
                .filter(name -> !Objects.equals(
                        before.sources().get(name), after.sources().get(name)))
                .map(name -> Problem.at(Place.startOf(name), Mistake.SOURCE_CHANGED))
                .toList());
    }
}
