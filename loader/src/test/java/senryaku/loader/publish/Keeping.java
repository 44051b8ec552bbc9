package senryaku.loader.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A process that goes back to a release, writes a backup or brings one back, and says when it begins and what came of it. */
final class Keeping {

    /** What is done. */
    enum Work {
        ROLLBACK,
        BACKUP,
        RESTORE
    }

    private Keeping() {}

    /** The work, the store, and the file of the backup. */
    public static void main(String[] arguments) {
        ReleaseStore store = ReleaseStore.open(Path.of(arguments[1]));
        Path file = Path.of(arguments[2]);
        System.out.println(Loading.BEGINS);
        try {
            System.out.println(
                    switch (Work.valueOf(arguments[0].toUpperCase(Locale.ROOT))) {
                        case ROLLBACK -> back(store);
                        case BACKUP -> Backup.write(store, file).id();
                        case RESTORE -> restored(store, file);
                    });
        } catch (StoreException e) {
            System.out.println(e.trouble());
        } catch (LinkageError e) {
            System.out.println(Loading.BROKEN);
        }
    }

    @SuppressWarnings("try") // held until the end
    private static String back(ReleaseStore store) {
        try (StoreLock lock = store.lock("test")) {
            Release previous = store.release("previous");
            store.rollback(previous);
            return previous.id();
        }
    }

    @SuppressWarnings("try") // held until the end
    private static String restored(ReleaseStore store, Path file) {
        Restore read = Restore.read(file);
        try (StoreLock lock = store.lock("test")) {
            read.into(store);
            return read.manifest().id();
        }
    }

    /** The command of such a process. */
    static List<String> command(Work work, Path store, Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Keeping.class.getName(),
                work.name(),
                store.toString(),
                file.toString());
    }
}
