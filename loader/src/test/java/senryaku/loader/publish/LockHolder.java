package senryaku.loader.publish;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a store until it is ended, or nobody reads it any more. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        ReleaseStore store = ReleaseStore.open(Path.of(arguments[0]));
        StoreLock lock = store.lock("the other process");
        StoreLock reading = store.reading("the other process");
        store.current().ifPresent(Release::dataset);
        System.out.println("held");
        int end = System.in.read();
        assert end < 0;
        reading.close();
        lock.close();
    }

    /** Starts one; it says {@code held} when it holds the store. */
    static Process start(Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
