package senryaku.sparql.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that goes round and looks after all queries that run. Most are over before it comes by: these cost no more than
 * an entry in a set, while a timer of their own would wake a thread for each, and be remembered until its time.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** So often it goes round. */
    private static final long EVERY_MILLIS = 20;

    private static final Set<Task> TASKS = ConcurrentHashMap.newKeySet();

    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rounds").daemon().factory());

    static {
        var unused = THREAD.scheduleWithFixedDelay(Rounds::go, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Something that is done once or again. */
    private static final class Task implements Watch {
        private final Runnable work;
        private final long again;
        private volatile long next;

        private Task(Runnable work, long first, long again) {
            this.work = work;
            this.again = again;
            this.next = System.nanoTime() + first;
        }

        @Override
        public void close() {
            TASKS.remove(this);
        }
    }

    private Rounds() {}

    /** Does something some milliseconds after this time, unless it is closed before. */
    static Watch after(long millis, Runnable work) {
        return begin(new Task(work, TimeUnit.MILLISECONDS.toNanos(millis), 0));
    }

    /** Does something again and again, some milliseconds apart, until it is closed. */
    static Watch each(long millis, Runnable work) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        return begin(new Task(work, nanos, nanos));
    }

    private static Watch begin(Task task) {
        TASKS.add(task);
        return task;
    }

    private static void go() {
        long now = System.nanoTime();
        for (Task task : TASKS) {
            if (now - task.next >= 0) {
                if (task.again == 0) {
                    task.close();
                }
                task.next = now + task.again;
                run(task);
            }
        }
    }

    /** Whatever one of them throws, the others are looked after: an exception out of here would end the rounds, and with them all limits of time. */
    private static void run(Task task) {
        try {
            task.work.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("a query was not looked after", e);
        }
    }
}
