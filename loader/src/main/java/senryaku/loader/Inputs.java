package senryaku.loader;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import senryaku.loader.publish.Manifest;
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
}
