package senryaku.ontology;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCTerms;

/**
 * A competency question: a folder with the question in both languages, data, a query and the expected answer.
 *
 * @param folder such as {@code questions/Q01-who-chaired-on-a-day}
 */
record Question(Path folder) {

    private static final String NAMESPACE = Sen.standard().namespace();

    static List<Question> all() {
        return Cases.foldersWith("questions", "question.md").stream()
                .map(Question::new)
                .toList();
    }

    /** Which terms the questions use, as {@code dcterms:references}. */
    static Model references() {
        Model model = ModelFactory.createDefaultModel();
        for (Question question : all()) {
            question.terms()
                    .forEach(name -> model.createResource(Sen.STANDARD_BASE + "question/" + question.id())
                            .addProperty(DCTerms.references, model.createResource(NAMESPACE + name)));
        }
        return model;
    }

    String id() {
        return folder.getFileName().toString().replaceFirst("-.*", "");
    }

    /** What question.md says: ja, en, kind and, where it has one, the user's question and the hard part. */
    Map<String, String> header() {
        Map<String, String> header = new TreeMap<>();
        Cases.text(folder.resolve("question.md")).lines().forEach(line -> {
            Matcher entry = Pattern.compile("- ([a-z ]+): (.+)").matcher(line);
            if (!entry.matches()) {
                throw new AssertionError(folder + "/question.md: no line of the form “- key: value”: " + line);
            }
            header.put(entry.group(1), entry.group(2));
        });
        return header;
    }

    Model data() {
        return Cases.model(folder.resolve("data.ttl"));
    }

    String query() {
        return Cases.text(folder.resolve("query.rq"));
    }

    /** The local names of our terms in the data and the query. */
    List<String> terms() {
        Stream<String> ofData = data().getGraph().stream()
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(NAMESPACE))
                .map(node -> node.getURI().substring(NAMESPACE.length()));
        Stream<String> ofQuery = Pattern.compile("\\bsen:([A-Za-z0-9]+)")
                .matcher(query())
                .results()
                .map(name -> name.group(1));
        return List.copyOf(new TreeSet<>(Stream.concat(ofData, ofQuery).toList()));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
