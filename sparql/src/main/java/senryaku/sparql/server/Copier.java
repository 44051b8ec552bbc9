package senryaku.sparql.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.sparql.columns.ColumnsData;
import senryaku.sparql.server.Editions.Lease;

/** Copies the release that is shown into memory, behind the answers. It reads it as a request does, so that it stays open. */
final class Copier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Copier.class);

    /** Quads that are copied in less time than a person notices. */
    private static final int SMALL = 20_000;

    /** So long closing waits for what is being read just then. In seconds. */
    private static final long GRACE = 5;

    private final long most;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("copying").daemon().factory());
    private volatile boolean closed;

    /** @param most that a copy may hold, in bytes */
    Copier(long most) {
        this.most = most;
    }

    /** Begins to copy what is shown now. */
    void begin(Editions editions) {
        if (most == 0) {
            return;
        }
        Lease lease = editions.read();
        lease.edition().answering().held().expect();
        var unused = worker.submit(() -> {
            try (lease) {
                copy(lease.edition(), editions);
            }
        });
    }

    private void copy(Edition edition, Editions editions) {
        Held held = edition.answering().held();
        try {
            Txn.executeRead(
                    held.stored(),
                    () -> held.copy(ColumnsData.of(held.stored(), (quads, bytes) -> {
                        if (quads > SMALL) {
                            held.settle();
                        }
                        return !closed && bytes <= most && editions.name().equals(edition.name());
                    })));
        } catch (CancellationException e) {
            LOG.info(
                    "release {} is answered from the disk: its copy was not finished, or is too large",
                    edition.release());
        } catch (RuntimeException | OutOfMemoryError e) {
            if (!closed) { // else the release may be closed as well
                LOG.warn("release {} is answered from the disk: {}", edition.release(), String.valueOf(e.getMessage()));
            }
        } finally {
            held.settle();
        }
    }

    /** Ends what is being copied. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            var unused = worker.awaitTermination(GRACE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
