package senryaku.loader.publish;

import java.nio.file.Path;

/** A process that holds a store until it is ended. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        StoreLock lock = ReleaseStore.open(Path.of(arguments[0])).lock("the other process");
        System.out.println("held");
        Thread.sleep(60_000);
        lock.close();
    }
}
