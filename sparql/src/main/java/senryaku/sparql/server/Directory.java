package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import senryaku.sparql.describe.OpenApi;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;

/** What programs read first that look a server through: the sitemap, the rules for robots, and the description of the interface. */
final class Directory {

    /** As many as a sitemap may name (sitemaps.org). */
    private static final int MOST = 50_000;

    private final Answering answering;
    private final QueryCatalog catalog;
    private final Joins joins;
    private final Kinds kinds;
    private final Description description;

    Directory(Answering answering, QueryCatalog catalog, Joins joins, Kinds kinds, Description description) {
        this.answering = answering;
        this.joins = joins;
        this.catalog = catalog;
        this.kinds = kinds;
        this.description = description;
    }

    void openApi(Call call) throws IOException {
        if (!call.unchanged("openapi")) {
            call.send(200, "application/json", OpenApi.of(description.site(call), catalog, joins::has));
        }
    }

    /** Answers of free queries have no end; everything else may be read. */
    void robots(Call call) throws IOException {
        if (!call.unchanged("robots")) {
            String text = """
                    User-agent: *
                    Disallow: /sparql
                    Disallow: /queries/*?
                    Sitemap: %s/sitemap.xml
                    """.formatted(call.origin());
            call.send(200, "text/plain;charset=utf-8", text);
        }
    }

    void sitemap(Call call) throws IOException {
        if (call.unchanged("sitemap")) {
            return;
        }
        List<String> places = new ArrayList<>(List.of("/", "/queries", "/ontology", "/vocab", "/releases"));
        catalog.all().forEach(query -> places.add("/queries/" + query.name()));
        String query = """
                SELECT DISTINCT ?thing {
                  ?thing <http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel> ?name
                } LIMIT %d""".formatted(MOST);
        answering.run(call, QueryFactory.create(query), answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows()
                        .forEachRemaining(
                                row -> page(row.get(Var.alloc("thing")).toString(), places));
            }
        });
        StringBuilder map = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        places.stream()
                .limit(MOST)
                .forEach(place -> map.append("<url><loc>")
                        .append(xml(call.origin() + place))
                        .append("</loc></url>\n"));
        call.send(200, "application/xml", map.append("</urlset>\n").toString());
    }

    private void page(String iri, List<String> places) {
        String id = kinds.base() + "id/";
        if (iri.startsWith(id) && iri.indexOf('#') < 0) {
            places.add("/doc/" + iri.substring(id.length()));
        }
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
