package senryaku.sparql.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Whole answers of the release that is shown, up to so many bytes; what is asked often stays. Every key begins with the name
 * of the edition, so that no answer of one release is given for another.
 */
final class AnswerCache {

    /** Where an answer is looked for. */
    enum Level {
        /** By the whole request, before anything is done. */
        REQUEST,
        /** By the query, however it was asked. */
        QUERY
    }

    /** One answer takes no more than this part of all. */
    private static final int PART = 64;

    /** Longer answers are not kept: they are sent while they are made. In bytes. */
    private static final int LARGEST = 1 << 20;

    private final long most;
    private final Cache<String, Kept> answers;
    private final AtomicLong lent = new AtomicLong();
    private final Map<Level, LongAdder> hits = counters();
    private final Map<Level, LongAdder> misses = counters();

    /** @param most memory that the answers take together, in bytes; 0 keeps none */
    AnswerCache(long most) {
        this.most = most;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String key, Kept answer) -> answer.weight(key))
                .build();
    }

    boolean isOff() {
        return most == 0;
    }

    /** The longest body that is kept, in bytes. */
    int largest() {
        return (int) Math.min(LARGEST, most / PART);
    }

    /** An answer that was given before. */
    Optional<Kept> find(String key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    /** Counts a request whose answer was kept, or is made now. */
    void count(Level level, boolean hit) {
        counter(hit ? hits : misses, level).increment();
    }

    void keep(String key, Kept answer) {
        if (answer.body().limit() <= largest()) {
            answers.put(key, answer);
        }
    }

    /** Forgets everything. */
    void clear() {
        answers.invalidateAll();
    }

    /**
     * Memory for an answer that is being made, from a purse as large as the cache itself.
     *
     * @return whether there was so much
     */
    boolean lend(long bytes) {
        if (lent.addAndGet(bytes) <= most) {
            return true;
        }
        lent.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        lent.addAndGet(-bytes);
    }

    /** What the answers take at this moment, in bytes. */
    double bytes() {
        return answers.policy()
                .eviction()
                .map(eviction -> (double) eviction.weightedSize().orElse(0))
                .orElse(0.0);
    }

    double hits(Level level) {
        return counter(hits, level).sum();
    }

    double misses(Level level) {
        return counter(misses, level).sum();
    }

    private static Map<Level, LongAdder> counters() {
        Map<Level, LongAdder> counters = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            counters.put(level, new LongAdder());
        }
        return counters;
    }

    private static LongAdder counter(Map<Level, LongAdder> counters, Level level) {
        return Objects.requireNonNull(counters.get(level));
    }
}
