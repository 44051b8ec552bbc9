package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;

/** The redirect rules lead every IRI of ours to the same path of the server, by exactly one rule. */
class W3idTest {

    private static final List<MatchResult> RULES = Pattern.compile(
                    "(?m)^RewriteRule (\\S+) https://SERVER/(\\S*) \\[R=30[23],L\\]$")
            .matcher(Cases.text(Path.of("w3id/.htaccess")))
            .results()
            .toList();

    @Test
    void everyIriOfTheOntologyIsRedirectedToItsOwnPath() {
        OntologyFiles files = OntologyFiles.standard();
        Model all = files.terms()
                .add(files.codes())
                .add(files.shapes())
                .add(files.alignments())
                .add(Cases.model(Cases.path("shapes/good.ttl")));
        List<String> paths = List.copyOf(new TreeSet<>(all.getGraph().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Sen.STANDARD_BASE))
                .map(iri -> iri.substring(Sen.STANDARD_BASE.length()).replaceFirst("#.*", ""))
                .toList()));
        assertThat(paths).hasSizeGreaterThan(100).allSatisfy(W3idTest::assertRedirected);
        assertRedirected("context.jsonld");
        assertRedirected("facts.schema.json");
        assertRedirected("");
    }

    private static void assertRedirected(String path) {
        assertThat(RULES.stream()
                        .filter(rule -> path.matches(rule.group(1)))
                        .map(rule ->
                                Pattern.compile(rule.group(1)).matcher(path).replaceFirst(rule.group(2))))
                .as("rules for %s", path)
                .containsExactly(path);
    }
}
