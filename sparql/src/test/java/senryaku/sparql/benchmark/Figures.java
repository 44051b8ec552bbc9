package senryaku.sparql.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What some requests cost.
 *
 * @param requests how many
 * @param p50 median of their times, in milliseconds
 * @param p95 in milliseconds
 * @param work time of all processors for one of them, in milliseconds
 * @param rate requests a second
 */
record Figures(long requests, double p50, double p95, double work, double rate) {

    /** Asks queries of one kind one after the other, as often as there is time, each at most so often. */
    static Figures of(Contestant contestant, Question question, Duration time, int most) throws Exception {
        String accept = question.isGraph() ? Answers.GRAPH : Answers.ROWS;
        List<Double> taken = new ArrayList<>();
        Duration before = contestant.work();
        long begun = System.nanoTime();
        for (int i = 0; taken.isEmpty() || (i < most && System.nanoTime() - begun < time.toNanos()); i++) {
            long now = System.nanoTime();
            var unused =
                    contestant.ask(question.queries().get(i % question.queries().size()), accept);
            taken.add((System.nanoTime() - now) / 1e6);
        }
        return new Figures(taken, contestant.work().minus(before), System.nanoTime() - begun);
    }

    private Figures(List<Double> taken, Duration work, long nanos) {
        this(
                taken.size(),
                part(taken, 0.5),
                part(taken, 0.95),
                work.toNanos() / 1e6 / taken.size(),
                taken.size() * 1e9 / nanos);
    }

    private static double part(List<Double> taken, double part) {
        return taken.stream().sorted().toList().get((int) (part * (taken.size() - 1)));
    }

    /** Several clients ask queries of all kinds, the first ones most often (Zipf), for so long. */
    static Figures mixed(Contestant contestant, List<Question> questions, int clients, Duration time) throws Exception {
        List<Question> single = questions.stream()
                .flatMap(one -> one.queries().stream().map(query -> new Question(one.name(), List.of(query))))
                .toList();
        List<Double> taken = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicLong failures = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(clients);
        Duration before = contestant.work();
        long begun = System.nanoTime();
        for (int client = 0; client < clients; client++) {
            SplittableRandom random = new SplittableRandom(client);
            var unused = Thread.ofVirtual().start(() -> {
                try {
                    while (System.nanoTime() - begun < time.toNanos()) {
                        Question next = single.get(zipf(random, single.size()));
                        long now = System.nanoTime();
                        var unusedBody = contestant.ask(
                                next.queries().getFirst(), next.isGraph() ? Answers.GRAPH : Answers.ROWS);
                        taken.add((System.nanoTime() - now) / 1e6);
                    }
                } catch (Exception e) {
                    failures.incrementAndGet();
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        if (failures.get() > 0) {
            throw new IllegalStateException(contestant.name() + ": clients that failed: " + failures);
        }
        return new Figures(taken, contestant.work().minus(before), System.nanoTime() - begun);
    }

    /** A number below the limit; the k-th comes with a chance of about 1/k. */
    private static int zipf(SplittableRandom random, int limit) {
        return (int) Math.min(limit - 1, Math.exp(random.nextDouble() * Math.log(limit + 1)) - 1);
    }
}
