package senryaku.sparql.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Portable;
import senryaku.sparql.query.QueryTarget;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.search.TextProperty;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.search.ThingFinder;

/** Where a command reads: an endpoint, the store's release itself, or the server that holds the store. */
sealed interface DataSource extends AutoCloseable
        permits DataSource.Endpoint, DataSource.Opened, DataSource.InMemory, Joined {

    /** How things are named there. */
    Kinds kinds();

    /** Where queries run; only within {@link #reading}. */
    QueryTarget target();

    /** Puts values into a saved query. */
    default Query bind(SavedQuery saved, Map<String, Node> values) {
        return Binder.bind(saved, values);
    }

    /** Does something while the data stays the same, as far as that can be had. */
    default void reading(Runnable work) {
        work.run();
    }

    @Override
    void close();

    /** An endpoint that speaks the SPARQL 1.1 Protocol. */
    record Endpoint(Kinds kinds, QueryTarget target) implements DataSource {
        @Override
        public Query bind(SavedQuery saved, Map<String, Node> values) {
            return Portable.of(Binder.bind(saved, values));
        }

        @Override
        public void close() {}
    }

    /** A release that this process has opened. */
    record Opened(
            Kinds kinds, QueryTarget target, DatasetGraph data, TextSearch search, Release release, StoreLock lock)
            implements DataSource {
        @Override
        public Query bind(SavedQuery saved, Map<String, Node> values) {
            return Binder.bind(saved, values, new ThingFinder(search, kinds));
        }

        @Override
        public void reading(Runnable work) {
            Txn.executeRead(data, work);
        }

        @Override
        public void close() {
            search.close();
            release.close();
            lock.close();
        }
    }

    /** A release whose store cannot be written to, not even its locks: its dump in memory. */
    record InMemory(Kinds kinds, QueryTarget target, DatasetGraph data, TextSearch search) implements DataSource {
        @Override
        public Query bind(SavedQuery saved, Map<String, Node> values) {
            return Binder.bind(saved, values, new ThingFinder(search, kinds));
        }

        @Override
        public void reading(Runnable work) {
            Txn.executeRead(data, work);
        }

        @Override
        public void close() {
            search.close();
            data.close();
        }
    }

    private static DataSource inMemory(Release release, Kinds kinds) {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        try (InputStream quads = new GZIPInputStream(Files.newInputStream(release.dump()))) {
            Txn.executeWrite(
                    data, () -> RDFParser.source(quads).lang(Lang.NQUADS).parse(StreamRDFLib.dataset(data)));
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "unreadable", release.dump(), String.valueOf(e.getMessage()));
        }
        TextSearch search = TextSearch.of(data);
        TextProperty.put(data, search);
        return new InMemory(kinds, QueryTarget.of(data), data, search);
    }

    /** An endpoint somewhere. */
    static DataSource endpoint(URI address, String base) {
        return new Endpoint(new Kinds(base), QueryTarget.of(address.toString()));
    }

    private static DatasetGraph dataset(Release release, StoreLock lock) {
        try {
            return release.dataset();
        } catch (StoreException e) {
            lock.close();
            throw e;
        }
    }

    /** The current release of a store; if a server holds the store, that server. */
    static DataSource store(Console console, Path directory) {
        ReleaseStore store = ReleaseStore.open(directory);
        Release release = store.current().orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, store.directory()));
        Kinds kinds = new Kinds(release.manifest().base());
        try {
            StoreLock lock = store.reading(Owner.text(""));
            DatasetGraph data = dataset(release, lock);
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            TextSearch search =
                    TextSearch.open(release.text(), release.manifest().contentHash(), data);
            TextProperty.put(data, search);
            return new Opened(kinds, QueryTarget.of(data), data, search, release, lock);
        } catch (StoreException e) {
            if (e.trouble() == Trouble.NO_PERMISSION) {
                console.say("readOnlyStore", store.directory());
                return inMemory(release, kinds);
            }
            Optional<URI> server = e.trouble() == Trouble.IN_USE ? Owner.server(store.directory()) : Optional.empty();
            if (server.isEmpty()) {
                throw e;
            }
            console.say("askingServer", store.directory(), server.get());
            return new Endpoint(
                    kinds, QueryTarget.of(server.get().resolve("sparql").toString()));
        }
    }
}
