package senryaku.sparql.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/** Where a query runs: the open release, or an endpoint somewhere else. */
@FunctionalInterface
public interface QueryTarget {

    /** Makes a query ready to run; the caller closes it. */
    QueryExec prepare(Query query);

    /** A dataset in this process; the caller is in a read transaction. */
    static QueryTarget of(DatasetGraph dataset) {
        return query -> QueryExec.dataset(dataset).query(query).build();
    }

    /** Any endpoint that speaks the SPARQL 1.1 Protocol. */
    static QueryTarget of(String endpoint) {
        return query -> QueryExecHTTP.service(endpoint)
                .queryString(ascii(query.toString())) // some stores read forms as Latin-1
                .sendMode(QuerySendMode.asGetWithLimitForm) // some stores hang at the other ways
                .build();
    }

    /** The same query with every other sign written as SPARQL 1.1, section 19.2, lets it be written. */
    private static String ascii(String query) {
        StringBuilder text = new StringBuilder();
        query.codePoints().forEach(point -> {
            if (point < 0x80) {
                text.appendCodePoint(point);
            } else {
                text.append((point > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(point));
            }
        });
        return text.toString();
    }
}
