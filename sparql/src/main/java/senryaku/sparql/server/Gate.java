package senryaku.sparql.server;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets so many queries work at once. Who has worked least goes first, and a query that works long gives its place up for a
 * while whenever another waits that has worked less: so a short query is answered soon, however many long ones there are.
 */
final class Gate {

    /** A query works so long before it looks whether another should go first, in nanoseconds. */
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** More than these need not wait: they are told at once. */
    private static final int MOST_WAITING = 1_000;

    private final int places;
    private final int perClient;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Place> queue = new PriorityQueue<>(
            Comparator.<Place>comparingLong(place -> place.worked).thenComparingLong(place -> place.number));
    private final Map<String, Integer> clients = new HashMap<>();
    private volatile int waiting;
    private int working;
    private long numbers;

    /**
     * @param places queries that work at once
     * @param perClient queries of one client that work or wait
     * @param patience longest time until a query begins
     */
    Gate(int places, int perClient, Duration patience) {
        this.places = places;
        this.perClient = perClient;
        this.patience = patience;
    }

    /** Queries that wait for their turn. */
    int waiting() {
        return waiting;
    }

    /** Queries that work. */
    int working() {
        lock.lock();
        try {
            return working;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a place.
     *
     * @throws Refusal with 429 if the client has too many, with 503 if there is none in time
     */
    Place enter(Client client) {
        lock.lock();
        try {
            if (queue.size() >= MOST_WAITING) {
                throw full();
            }
            one(client);
            Place place = new Place(client, numbers++);
            if (!place.await(patience.toNanos())) {
                left(client);
                throw full();
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts somebody who waits for an answer that is being made for another, or takes one that was made; they need no place.
     *
     * @throws Refusal with 429 if the client has too many
     */
    Watch attend(Client client) {
        lock.lock();
        try {
            one(client);
        } finally {
            lock.unlock();
        }
        return () -> {
            lock.lock();
            try {
                left(client);
            } finally {
                lock.unlock();
            }
        };
    }

    /** Who waits counts too, or one client could fill the queue. */
    private void one(Client client) {
        if (client.limited() && clients.getOrDefault(client.name(), 0) >= perClient) {
            throw Refusal.later(429, 5, "tooManyAtOnce", perClient);
        }
        clients.merge(client.name(), 1, Integer::sum);
    }

    private void left(Client client) {
        clients.computeIfPresent(client.name(), (name, count) -> count == 1 ? null : count - 1);
    }

    private Refusal full() {
        return Refusal.later(503, (int) Math.max(1, patience.toSeconds()), "full", patience.toSeconds());
    }

    /** The place of one query. Only the thread that runs the query uses it, but for {@link #leave()}. */
    final class Place implements AutoCloseable {
        private final Client client;
        private final long number;
        private final Condition turn = lock.newCondition();
        private boolean in;
        private boolean leaving;
        private long worked;
        private long since;

        private Place(Client client, long number) {
            this.client = client;
            this.number = number;
        }

        /** Time that the query has worked, in nanoseconds. */
        long worked() {
            return in ? worked + System.nanoTime() - since : worked;
        }

        /** Lets others go first who have worked less. */
        void breathe() {
            if (waiting == 0 || !in || System.nanoTime() - since < SLICE) {
                return;
            }
            lock.lock();
            try {
                stop();
                Place first = queue.peek();
                if (first != null && first.worked < worked) {
                    give();
                    await(Long.MAX_VALUE);
                } else {
                    start();
                }
            } finally {
                lock.unlock();
            }
        }

        /** The query waits for something else than the processor, such as a slow reader. */
        void pause() {
            lock.lock();
            try {
                if (in) {
                    stop();
                    give();
                }
            } finally {
                lock.unlock();
            }
        }

        /** The query works again. */
        void resume() {
            lock.lock();
            try {
                if (!in) {
                    await(Long.MAX_VALUE);
                }
            } finally {
                lock.unlock();
            }
        }

        /** The query is to end: if it waits for its turn, it waits no more. */
        void leave() {
            lock.lock();
            try {
                leaving = true;
                turn.signal();
            } finally {
                lock.unlock();
            }
        }

        private void start() {
            in = true;
            since = System.nanoTime();
        }

        private void stop() {
            worked += System.nanoTime() - since;
            in = false;
        }

        /** Gives the place to who has worked least. */
        private void give() {
            working--;
            Place next = queue.poll();
            if (next != null) {
                waiting = queue.size();
                working++;
                next.start();
                next.turn.signal();
            }
        }

        /** Waits for a place; whether there was one in time. An interrupt ends the waiting, and the query with it. */
        private boolean await(long nanos) {
            if (working < places && queue.isEmpty()) {
                working++;
                start();
                return true;
            }
            queue.add(this);
            waiting = queue.size();
            long left = nanos;
            try {
                while (!in && !leaving && left > 0) {
                    left = turn.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!in) {
                queue.remove(this);
                waiting = queue.size();
            }
            return in;
        }

        @Override
        public void close() {
            pause();
            lock.lock();
            try {
                left(client);
            } finally {
                lock.unlock();
            }
        }
    }
}
