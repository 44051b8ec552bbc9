package senryaku.sparql.server;

import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Example;
import senryaku.sparql.query.Parameter;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Pages;

/** The list of saved queries: a page for people, JSON for machines. */
final class CataloguePage implements Page {

    private final Pages pages;
    private final Scenery scenery;
    private final QueryCatalog catalog;

    CataloguePage(Pages pages, Scenery scenery, QueryCatalog catalog) {
        this.pages = pages;
        this.scenery = scenery;
        this.catalog = catalog;
    }

    @Override
    public void answer(Call call) throws IOException {
        String words = call.parameter("q").orElse("");
        boolean people = call.format(List.of(Format.JSON, Format.HTML)) == Format.HTML;
        if (call.unchanged(people ? "html-" + call.language().tag() : "json")) {
            return;
        }
        if (people) {
            call.html(200, pages.catalogue(scenery.look(call), words, catalog.search(words)));
        } else {
            call.send(200, "application/json", json(words) + "\n");
        }
    }

    private JsonObject json(String words) {
        JsonArray queries = new JsonArray();
        catalog.search(words).forEach(query -> queries.add(json(query)));
        JsonObject all = new JsonObject();
        all.put("queries", queries);
        return all;
    }

    private static JsonObject json(SavedQuery query) {
        JsonObject one = new JsonObject();
        one.put("name", query.name());
        one.put("address", "/queries/" + query.name());
        one.put("question", words(query.question()));
        JsonArray parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(json(parameter)));
        one.put("parameters", parameters);
        JsonArray columns = new JsonArray();
        query.columns().forEach(columns::add);
        one.put("columns", columns);
        JsonArray examples = new JsonArray();
        query.examples().forEach(example -> examples.add(json(query, example)));
        one.put("examples", examples);
        return one;
    }

    private static JsonValue json(Parameter parameter) {
        JsonObject one = new JsonObject();
        one.put("name", parameter.name());
        one.put("type", parameter.type().written());
        one.put("label", words(parameter.label()));
        return one;
    }

    private static JsonValue json(SavedQuery query, Example example) {
        JsonObject one = new JsonObject();
        one.put("address", "/queries/" + query.name() + example.address());
        one.put("question", words(example.question()));
        return one;
    }

    private static JsonObject words(Bilingual words) {
        JsonObject both = new JsonObject();
        both.put("ja", words.ja());
        both.put("en", words.en());
        return both;
    }
}
