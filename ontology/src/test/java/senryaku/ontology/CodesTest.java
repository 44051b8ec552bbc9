package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private final Model codes = OntologyFiles.standard().codes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appropriation",
                "body-type",
                "budget-stage",
                "event-kind",
                "event-status",
                "hub-type",
                "integrity",
                "member-category",
                "provision-kind",
                "role",
                "strategy-type"
            })
    void schemaAcceptsExactlyTheConceptsOfTheScheme(String scheme) throws JsonProcessingException {
        JsonNode schema = new ObjectMapper().readTree(OntologyFiles.factsSchema());
        List<String> accepted = new ArrayList<>();
        schema.at("/$defs/" + scheme + "/enum").forEach(value -> accepted.add(value.asText()));
        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(notations(scheme).stream()
                        .map(slug -> scheme + ":" + slug)
                        .toList());
    }

    @Test
    void budgetStagesAreTheOnesPromisedAndThoseOfReviewSheets() {
        assertThat(notations("budget-stage"))
                .containsExactlyInAnyOrder(
                        "request",
                        "government-draft",
                        "initial",
                        "supplementary-1",
                        "supplementary-2",
                        "supplementary-3",
                        "carried-over",
                        "available",
                        "executed",
                        "carried-forward",
                        "settled");
    }

    @Test
    void everyRuleHasAConcept() {
        List<String> rules = new ArrayList<>(OntologyFiles.standard().rules().keySet());
        rules.add("bounds");
        assertThat(notations("rule")).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void everyIntegrityRuleHasAConceptWithItsTitle() {
        Map<String, String> rules = OntologyFiles.standard().integrityRules();
        assertThat(notations("integrity")).containsExactlyInAnyOrderElementsOf(rules.keySet());
        rules.forEach((name, text) -> {
            Resource concept = codes.getResource(Sen.standard().concept("integrity", name));
            for (String language : List.of("ja", "en")) {
                String title = concept.getProperty(SKOS.prefLabel, language).getString();
                String reason = concept.getProperty(SKOS.scopeNote, language).getString();
                assertThat(text.lines())
                        .contains("#+ title." + language + ": " + title, "#+ reason." + language + ": " + reason);
            }
        });
    }

    @Test
    void headsOfTheRuleAreTheRolesBelowHead() {
        Resource head = codes.getResource(Sen.standard().concept("role", "head"));
        List<String> heads = new ArrayList<>(List.of("head"));
        codes.listSubjectsWithProperty(SKOS.broader, head).forEach(role -> heads.add(notation(role)));
        String expected = "VALUES ?role { role:"
                + String.join(" role:", heads.stream().sorted().toList()) + " }";
        String rule = OntologyFiles.standard().rules().get("head-of");
        assertThat(heads).hasSizeGreaterThan(1);
        heads.forEach(slug -> assertThat(rule).contains("role:" + slug));
        assertThat(rule.lines()
                        .filter(line -> line.contains("VALUES ?role"))
                        .findFirst()
                        .orElseThrow()
                        .split(" role:"))
                .as(expected)
                .hasSize(heads.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org-role", "org-membership"})
    void ruleReadsExactlyTheNamesOfTheRoles(String rule) {
        Set<String> expected = new TreeSet<>();
        Resource roles = codes.getResource(Sen.STANDARD_BASE + "vocab/role");
        for (Resource role :
                codes.listSubjectsWithProperty(SKOS.inScheme, roles).toList()) {
            Stream.of(SKOS.prefLabel, SKOS.altLabel)
                    .flatMap(name -> role.listProperties(name).toList().stream())
                    .map(name -> name.getString().toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", " "))
                    .forEach(name -> expected.add(name + " role:" + notation(role)));
        }
        List<String> read = Pattern.compile("\\(\"([^\"]+)\" (role:[a-z-]+)\\)")
                .matcher(OntologyFiles.standard().rules().get(rule))
                .results()
                .map(pair -> pair.group(1) + " " + pair.group(2))
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ruleKnowsTheNamesOfHeads() {
        String names = OntologyFiles.standard().rules().get("org-membership").replaceFirst("(?s).*IN \\(\\s+\"", "\"");
        List<String> known = Pattern.compile("\"([^\"]+)\",?\\s")
                .matcher(names.substring(0, names.indexOf("))")))
                .results()
                .map(name -> name.group(1))
                .toList();
        List<String> heads = Pattern.compile("\\(\"([^\"]+)\" role:(head|chair|lead)\\)")
                .matcher(OntologyFiles.standard().rules().get("org-role"))
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(known).isNotEmpty().containsExactlyInAnyOrderElementsOf(heads);
    }

    @Test
    void everySchemeIsNamedLikeItsFile() {
        List<String> files = OntologyFiles.list("codes").stream()
                .map(path -> path.substring("codes/".length(), path.length() - ".ttl".length()))
                .map(name -> Sen.STANDARD_BASE + "vocab/" + name)
                .toList();
        assertThat(codes.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).toList())
                .extracting(Resource::getURI)
                .containsExactlyInAnyOrderElementsOf(files);
    }

    private List<String> notations(String scheme) {
        Resource iri = codes.getResource(Sen.STANDARD_BASE + "vocab/" + scheme);
        List<String> notations = codes.listSubjectsWithProperty(SKOS.inScheme, iri).toList().stream()
                .map(CodesTest::notation)
                .toList();
        assertThat(notations).as("concepts of %s", scheme).isNotEmpty();
        return notations;
    }

    private static String notation(Resource concept) {
        return concept.getProperty(SKOS.notation).getString();
    }
}
