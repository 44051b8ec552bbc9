package senryaku.sparql.server;

/** Something that is watched until this is closed. */
@FunctionalInterface
interface Watch extends AutoCloseable {

    @Override
    void close();
}
