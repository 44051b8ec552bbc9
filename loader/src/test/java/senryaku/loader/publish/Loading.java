package senryaku.loader.publish;

import java.nio.file.Path;
import java.util.List;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.loader.Progress;
import senryaku.loader.Samples;

/** A process that loads one source into a store, and says when it begins to publish. */
final class Loading {

    private Loading() {}

    public static void main(String[] arguments) {
        LoadRequest request = new LoadRequest(
                List.of(Path.of(arguments[1])),
                false,
                new Destination.Directory(Path.of(arguments[0])),
                Samples.BASE,
                progress -> {
                    if (progress.step() == Progress.Step.PUBLISH) {
                        System.out.println("publishing");
                    }
                });
        try {
            System.out.println(Load.run(request).releaseId());
        } catch (StoreException e) {
            System.out.println(e.trouble());
        }
    }
}
