package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.Bilingual;

/**
 * A question that the ontology was made to answer, proved by data, a query and the answer it must give.
 *
 * @param id such as {@code Q01}
 * @param words the question
 * @param kind {@code answer}, {@code not} (what must not follow) or {@code refused} (what must be refused)
 * @param hardPart what makes it hard; empty if nothing does
 * @param terms local names of the terms that it needs
 * @param data in Turtle
 * @param query in SPARQL
 * @param answer in CSV
 */
public record Question(
        String id,
        Bilingual words,
        String kind,
        String hardPart,
        Set<String> terms,
        String data,
        String query,
        String answer) {

    /** Where the questions are listed. */
    static final String LIST = "questions.json";

    static List<Question> all(OntologyFiles files) {
        Packed packed = new Packed(files.base());
        List<Question> all = new ArrayList<>();
        for (JsonValue entry : JSON.parseAny(files.text(LIST)).getAsArray()) {
            all.add(of(packed, entry.getAsObject()));
        }
        return List.copyOf(all);
    }

    private static Question of(Packed files, JsonObject entry) {
        String folder = "questions/" + entry.getString("folder") + "/";
        Set<String> terms = new TreeSet<>();
        entry.getArray("terms").forEach(name -> terms.add(name.getAsString().value()));
        return new Question(
                entry.getString("id"),
                new Bilingual(entry.getString("ja"), entry.getString("en")),
                entry.getString("kind"),
                entry.hasKey("hard part") ? entry.getString("hard part") : "",
                terms,
                files.text(folder + "data.ttl"),
                files.text(folder + "query.rq"),
                files.text(folder + "answer.csv"));
    }
}
