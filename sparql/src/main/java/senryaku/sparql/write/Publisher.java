package senryaku.sparql.write;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** Makes releases of what callers write: one of each request, all of it or nothing. */
@FunctionalInterface
public interface Publisher {

    /**
     * Lets somebody change the current release, makes the result the current one, and shows it. When this returns, every later
     * answer of the server holds what was written. Who writes waits for those who came before.
     *
     * @param user who writes
     * @param edit gets the current release within a transaction, and gives a draft; what it throws is thrown here, and nothing
     *     is written
     * @throws WriteProblem if it cannot be written
     */
    Written write(String user, Function<Now, Draft> edit);

    /**
     * What there is now.
     *
     * @param release its name
     * @param data its quads, read only
     */
    record Now(String release, DatasetGraph data) {}

    /**
     * What became of it.
     *
     * @param release that is shown now
     * @param fresh whether this call made it; a call that changes nothing makes none
     */
    record Written(String release, boolean fresh) {}
}
