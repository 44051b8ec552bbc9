package senryaku.sparql.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each client used within the last minute: time of work, and requests that failed. Both are forgiven evenly. */
final class Ledger {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    /** So many clients are remembered; the one that was silent longest is forgotten first. */
    private static final int CLIENTS = 50_000;

    private final double work;
    private final double failures;

    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > CLIENTS;
        }
    };

    private static final class Account {
        private double worked;
        private double failed;
        private long at = System.nanoTime();
    }

    /**
     * @param work within a minute
     * @param failures within a minute
     */
    Ledger(Duration work, int failures) {
        this.work = work.toNanos();
        this.failures = failures;
    }

    /** @throws Refusal with 429 if the client has used up what it has */
    synchronized void check(Client client) {
        if (!client.limited() || !accounts.containsKey(client.name())) {
            return;
        }
        Account account = account(client);
        if (account.worked > work) {
            throw Refusal.later(429, seconds(account.worked - work, work), "worked", Math.round(work / 1e9));
        }
        if (account.failed >= failures) {
            throw Refusal.later(429, seconds(account.failed - failures + 1, failures), "failed", (int) failures);
        }
    }

    synchronized void worked(Client client, long nanos) {
        if (client.limited()) {
            account(client).worked += nanos;
        }
    }

    synchronized void failed(Client client) {
        if (client.limited()) {
            account(client).failed++;
        }
    }

    private Account account(Client client) {
        Account account = accounts.computeIfAbsent(client.name(), name -> new Account());
        long now = System.nanoTime();
        double part = (now - account.at) / MINUTE;
        account.worked = Math.max(0, account.worked - part * work);
        account.failed = Math.max(0, account.failed - part * failures);
        account.at = now;
        return account;
    }

    /** Seconds until so much is forgiven, if the whole is forgiven in a minute. */
    private static int seconds(double over, double whole) {
        return (int) Math.ceil(Math.max(1, over / whole * 60));
    }
}
