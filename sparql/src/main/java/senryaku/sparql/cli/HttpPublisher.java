package senryaku.sparql.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.Store.Publication;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.write.Draft;
import senryaku.sparql.write.Publisher;
import senryaku.sparql.write.WriteProblem;

/** Publishes what callers write in the store that the server shows, in the order in which they came. */
final class HttpPublisher implements Publisher {

    /** So long a caller waits for those who came before. */
    private static final long PATIENCE_SECONDS = 60;

    private static final int RETRY_SECONDS = 10;

    private final ReleaseStore store;
    private final Following following;
    private final ReentrantLock turn = new ReentrantLock(true);

    HttpPublisher(ReleaseStore store, Following following) {
        this.store = store;
        this.following = following;
    }

    /** What is to be published. */
    private record Next(List<Quad> quads, SortedMap<String, String> written) {}

    @Override
    public Written write(String user, Function<Now, Draft> edit) {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return locked(user, edit);
        } catch (StoreException e) {
            throw problem(e);
        } finally {
            turn.unlock();
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private Written locked(String user, Function<Now, Draft> edit) {
        try (StoreLock held = store.lock(Owner.text("http"))) {
            OpenRelease open = following.current();
            Manifest before = store.release(open.id()).manifest();
            List<Next> next = new ArrayList<>();
            Txn.executeRead(open.data(), () -> {
                Draft draft = edit.apply(new Now(open.id(), open.data()));
                if (!draft.isUnchanged()) {
                    next.add(new Next(List.copyOf(draft.quads()), draft.written(before.written(), user)));
                }
            });
            if (next.isEmpty()) {
                return new Written(open.id(), false);
            }
            Publication made =
                    store.write(next.getFirst().quads(), next.getFirst().written(), user);
            return new Written(following.current().id(), made.fresh());
        }
    }

    private static WriteProblem problem(StoreException e) {
        Bilingual words = new Bilingual(e.message(Locale.JAPANESE), e.message(Locale.ENGLISH));
        return switch (e.trouble()) {
            case IN_USE -> busy();
            case DISK_FULL -> new WriteProblem(507, "writeFull", words);
            case UNCONFIRMED -> new WriteProblem(500, "writeUnknown", words);
            default -> new WriteProblem(500, "writeFails", words);
        };
    }

    private static WriteProblem busy() {
        return WriteProblem.later(503, RETRY_SECONDS, "writeBusy");
    }
}
