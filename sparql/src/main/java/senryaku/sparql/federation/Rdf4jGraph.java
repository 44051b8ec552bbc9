package senryaku.sparql.federation;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.RepositoryResult;
import org.jspecify.annotations.Nullable;

/**
 * A NativeStore of RDF4J, for reading by our own engine within its bounds: all its graphs as one. Its indexes are sorted, so that a
 * triple that stands in several graphs comes several times in a row.
 */
final class Rdf4jGraph extends GraphBase {

    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Repository store;

    Rdf4jGraph(Repository store) {
        this.store = store;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Optional<Value> subject;
        Optional<Value> predicate;
        Optional<Value> object;
        try {
            subject = value(pattern.getSubject());
            predicate = value(pattern.getPredicate());
            object = value(pattern.getObject());
        } catch (IllegalArgumentException e) {
            return NullIterator.instance(); // what RDF4J takes for no term is in no store of it
        }
        boolean possible = subject.map(value -> value instanceof Resource).orElse(true)
                && predicate.map(value -> value instanceof IRI).orElse(true);
        if (!possible) {
            return NullIterator.instance();
        }
        RepositoryConnection connection = store.getConnection();
        return new Found(
                connection,
                connection.getStatements(
                        (Resource) subject.orElse(null), (IRI) predicate.orElse(null), object.orElse(null), false));
    }

    private static Optional<Value> value(Node node) {
        return node.isConcrete() ? Optional.of(Terms.value(node, VALUES)) : Optional.empty();
    }

    @Override
    public void close() {
        super.close();
        store.shutDown();
    }

    /** Statements as they come, each triple once; the connection lasts as long. */
    private static final class Found extends NiceIterator<Triple> {

        private final RepositoryConnection connection;
        private final RepositoryResult<Statement> statements;
        private @Nullable Triple next;
        private @Nullable Triple last;

        Found(RepositoryConnection connection, RepositoryResult<Statement> statements) {
            this.connection = connection;
            this.statements = statements;
        }

        @Override
        public boolean hasNext() {
            while (next == null && statements.hasNext()) {
                Triple one = Terms.triple(statements.next());
                next = one.equals(last) ? null : one;
            }
            if (next == null) {
                close();
            }
            return next != null;
        }

        @Override
        public Triple next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Triple given = next;
            last = given;
            next = null;
            return given;
        }

        @Override
        public void close() {
            statements.close();
            connection.close();
        }
    }
}
