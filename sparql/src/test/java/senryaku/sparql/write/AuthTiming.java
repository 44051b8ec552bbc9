package senryaku.sparql.write;

import java.util.Arrays;
import java.util.List;

/**
 * Measures whether wrong passwords take longer for a user who exists: the difference of the medians beside the standard deviation.
 * Arguments: tries of each, iterations of the hash. Run by hand, on a machine that does nothing else.
 */
final class AuthTiming {

    private AuthTiming() {}

    public static void main(String[] args) {
        int tries = Integer.parseInt(args[0]);
        int iterations = Integer.parseInt(args[1]);
        Keyring keys = Keyring.read(List.of(Credential.of("alice", "correct horse".toCharArray(), iterations)
                .line()));
        double[] known = new double[tries];
        double[] unknown = new double[tries];
        for (int i = 0; i < tries; i++) {
            boolean first = i % 2 == 0;
            double one = micros(keys, first ? "alice" : "mally", i);
            double other = micros(keys, first ? "mally" : "alice", i);
            known[i] = first ? one : other;
            unknown[i] = first ? other : one;
        }
        double difference = Math.abs(median(known) - median(unknown));
        double deviation = deviation(known, unknown);
        System.out.printf(
                "median known %.1f µs, unknown %.1f µs; difference %.2f µs, standard deviation %.1f µs: %.2f %%%n",
                median(known), median(unknown), difference, deviation, 100 * difference / deviation);
    }

    private static double micros(Keyring keys, String user, int number) {
        char[] password = ("wrong " + number).toCharArray();
        long begun = System.nanoTime();
        boolean opens = keys.isKnown(user, password) || keys.opens(user, password);
        double micros = (System.nanoTime() - begun) / 1e3;
        if (opens) {
            throw new IllegalStateException("a wrong password opens");
        }
        return micros;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double deviation(double[] known, double[] unknown) {
        double[] all = Arrays.copyOf(known, known.length + unknown.length);
        System.arraycopy(unknown, 0, all, known.length, unknown.length);
        double mean = Arrays.stream(all).average().orElse(0);
        return Math.sqrt(Arrays.stream(all)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
