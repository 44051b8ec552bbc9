package senryaku.loader.publish;

import java.nio.file.Path;
import java.util.List;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.loader.Progress;
import senryaku.loader.Samples;

/** A process that loads one source into a store, and says when it begins to publish and what came of it. */
final class Loading {

    /** The line that says that publishing begins. */
    static final String BEGINS = "publishing";

    /** The line for a class that could not be read: Java's own files were hit, and nothing is known of the load. */
    static final String BROKEN = "broken";

    private Loading() {}

    public static void main(String[] arguments) {
        LoadRequest request = new LoadRequest(
                List.of(Path.of(arguments[1])),
                false,
                new Destination.Directory(Path.of(arguments[0])),
                Samples.BASE,
                progress -> {
                    if (progress.step() == Progress.Step.PUBLISH) {
                        System.out.println(BEGINS);
                    }
                });
        try {
            System.out.println(Load.run(request).releaseId());
        } catch (StoreException e) {
            System.out.println(e.trouble());
        } catch (LinkageError e) {
            System.out.println(BROKEN);
        }
    }
}
