import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

final class AskWithRdf4j {
    public static void main(String[] arguments) throws Exception {
        String query = Files.readString(Path.of("chairs.rq"));
        SPARQLRepository repository = new SPARQLRepository("http://127.0.0.1:3030/sparql");
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
            rows.forEach(row -> System.out.println(
                    row.getValue("who").stringValue() + "\t" + row.getValue("what").stringValue()));
        } finally {
            repository.shutDown();
        }
    }
}
