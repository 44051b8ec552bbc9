package senryaku.loader.publish;

import java.nio.file.Path;

/** A process that holds a store until it is ended. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        ReleaseStore store = ReleaseStore.open(Path.of(arguments[0]));
        StoreLock lock = store.lock("the other process");
        StoreLock reading = store.reading("the other process");
        store.current().ifPresent(Release::dataset);
        System.out.println("held");
        Thread.sleep(60_000);
        reading.close();
        lock.close();
    }
}
