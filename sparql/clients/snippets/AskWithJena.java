import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;

final class AskWithJena {
    public static void main(String[] arguments) throws Exception {
        String query = Files.readString(Path.of("chairs.rq"));
        try (QueryExecHTTP call = QueryExecHTTP.service("http://127.0.0.1:3030/sparql").query(query).build()) {
            call.select().forEachRemaining(row -> System.out.println(
                    row.get("who").getLiteralLexicalForm() + "\t" + row.get("what").getLiteralLexicalForm()));
        }
    }
}
