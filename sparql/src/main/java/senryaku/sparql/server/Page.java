package senryaku.sparql.server;

import java.io.IOException;

/** What answers at one address. */
@FunctionalInterface
interface Page {

    /**
     * Answers a GET.
     *
     * @throws Refusal if it cannot be answered as asked
     */
    void answer(Call call) throws IOException;
}
