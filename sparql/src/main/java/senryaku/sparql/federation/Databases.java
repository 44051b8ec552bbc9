package senryaku.sparql.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/** Stores of this machine that are members: files of RDF, and directories that TDB2 or RDF4J wrote. */
public final class Databases {

    private Databases() {}

    /** Who wrote a directory. */
    public enum Kind {
        /** Jena's TDB2: its data lies in Data-0001 or the like. */
        TDB2("Data-\\d+"),
        /** RDF4J's NativeStore. */
        RDF4J_NATIVE("triples-(spoc|posc|cosp|.{4})\\.dat"),
        /** RDF4J's MemoryStore, with its persistence switched on. */
        RDF4J_MEMORY("memorystore\\.data");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    /**
     * Who wrote a directory; absent if it is none of these.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<Kind> kind(Path directory) throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.map(one -> String.valueOf(one.getFileName()))
                    .flatMap(name -> Stream.of(Kind.values()).filter(kind -> name.matches(kind.mark)))
                    .findFirst();
        }
    }

    /**
     * A file of RDF, in memory, all its graphs as one.
     *
     * @throws org.apache.jena.riot.RiotException if it is not RDF
     */
    static DatasetGraph read(Path dump) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        StreamRDF triples = StreamRDFLib.graph(data.getDefaultGraph());
        StreamRDF flat = new StreamRDFWrapper(triples) {
            @Override
            public void quad(Quad quad) {
                triples.triple(quad.asTriple());
            }
        };
        Txn.executeWrite(data, () -> RDFParser.source(dump).parse(flat));
        return data;
    }

    /**
     * A database, for reading. Whoever has it open stays its owner: TDB2 and RDF4J refuse two processes.
     *
     * @throws IllegalArgumentException if neither wrote it
     */
    static DatasetGraph open(Path directory) {
        try {
            return switch (kind(directory)
                    .orElseThrow(() -> new IllegalArgumentException("no database: " + directory))) {
                case TDB2 -> tdb2(directory);
                case RDF4J_NATIVE -> {
                    Repository store = new SailRepository(new NativeStore(directory.toFile()));
                    store.init();
                    yield DatasetGraphFactory.wrap(new Rdf4jGraph(store));
                }
                case RDF4J_MEMORY -> memory(directory);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("no database: " + directory, e);
        }
    }

    /** The default graph, or all graphs as one if that is empty. */
    private static DatasetGraph tdb2(Path directory) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(directory));
        boolean named = Txn.calculateRead(data, () -> data.getDefaultGraph().isEmpty());
        data.getContext().set(TDB2.symUnionDefaultGraph, named);
        return data;
    }

    /** What is kept in memory is read into ours, so that its owner may have it back at once. */
    private static DatasetGraph memory(Path directory) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Repository store = new SailRepository(new MemoryStore(directory.toFile()));
        try (RepositoryConnection connection = store.getConnection();
                var statements = connection.getStatements(null, null, null, false)) {
            Graph graph = data.getDefaultGraph();
            Txn.executeWrite(data, () -> statements.forEach(statement -> graph.add(Terms.triple(statement))));
        } finally {
            store.shutDown();
        }
        return data;
    }
}
