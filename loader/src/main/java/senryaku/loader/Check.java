package senryaku.loader;

import java.nio.file.Path;
import java.util.List;

/** Everything that a load would refuse, without touching a store. */
public final class Check {

    private Check() {}

    /**
     * Checks sources.
     *
     * @param sourceFolders folders that hold a {@code source.yaml} each
     * @param withShipped whether the sources that come with the product are checked too
     * @param base what the IRIs of things and graphs begin with; ends with a slash
     */
    public static CheckReport run(List<Path> sourceFolders, boolean withShipped, String base) {
        throw new UnsupportedOperationException("comes with the next commits");
    }
}
