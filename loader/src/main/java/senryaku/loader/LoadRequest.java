package senryaku.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be loaded, and whereto.
 *
 * @param sourceFolders folders that hold a {@code source.yaml} each
 * @param withShipped whether the sources that come with the product are loaded too
 * @param to where the release goes
 * @param base what the IRIs of things and graphs begin with; ends with a slash
 * @param progress is told of each step as it begins
 */
public record LoadRequest(
        List<Path> sourceFolders, boolean withShipped, Destination to, String base, Consumer<Progress> progress) {

    public LoadRequest {
        sourceFolders = List.copyOf(sourceFolders);
    }
}
