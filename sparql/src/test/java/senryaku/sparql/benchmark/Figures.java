package senryaku.sparql.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

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

    /** Asks requests of one kind one after the other, as often as there is time, each at most so often. */
    static Figures of(Contestant contestant, Question question, boolean ours, Duration time, int most)
            throws IOException {
        List<byte[]> requests = requests(contestant, question, ours);
        List<Double> taken = new ArrayList<>();
        Duration before = contestant.work();
        long begun = System.nanoTime();
        try (Client client = new Client(contestant.server())) {
            for (int i = 0; taken.isEmpty() || (i < most && System.nanoTime() - begun < time.toNanos()); i++) {
                taken.add(client.timed(requests.get(i % requests.size())));
            }
        }
        return new Figures(taken, contestant.work().minus(before), System.nanoTime() - begun);
    }

    private static List<byte[]> requests(Contestant contestant, Question question, boolean ours) {
        return question.paths(ours).stream()
                .map(path -> Client.request(contestant.server(), path, question.accept()))
                .toList();
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

    /** Several clients ask requests of all kinds, the first ones most often (Zipf), for so long. */
    static Figures mixed(Contestant contestant, List<Question> questions, int clients, Duration time)
            throws InterruptedException {
        List<byte[]> all = questions.stream()
                .flatMap(one -> requests(contestant, one, false).stream())
                .toList();
        List<Double> taken = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<IOException> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        Duration before = contestant.work();
        long begun = System.nanoTime();
        for (int number = 0; number < clients; number++) {
            SplittableRandom random = new SplittableRandom(number);
            threads.add(Thread.ofPlatform().start(() -> {
                List<Double> own = new ArrayList<>();
                try (Client client = new Client(contestant.server())) {
                    while (System.nanoTime() - begun < time.toNanos()) {
                        own.add(client.timed(all.get(zipf(random, all.size()))));
                    }
                } catch (IOException e) {
                    failure.set(e);
                }
                taken.addAll(own);
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(contestant.name() + " failed", failure.get());
        }
        return new Figures(taken, contestant.work().minus(before), System.nanoTime() - begun);
    }

    /** A number below the limit; the k-th comes with a chance of about 1/k. */
    private static int zipf(SplittableRandom random, int limit) {
        return (int) Math.min(limit - 1, Math.exp(random.nextDouble() * Math.log(limit + 1)) - 1);
    }
}
