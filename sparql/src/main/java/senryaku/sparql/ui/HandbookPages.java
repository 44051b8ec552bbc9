package senryaku.sparql.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import senryaku.sparql.handbook.Concept;
import senryaku.sparql.handbook.Example;
import senryaku.sparql.handbook.Question;
import senryaku.sparql.handbook.Relation;
import senryaku.sparql.handbook.Scheme;
import senryaku.sparql.handbook.Term;

/** Makes the pages about the ontology. */
public final class HandbookPages {

    private final Pages pages;

    /** @param pages renders the templates */
    public HandbookPages(Pages pages) {
        this.pages = pages;
    }

    /** The ontology as a whole, with a place for every term. */
    public String ontology(Guide guide, List<Link> forms) {
        List<Relation> relations = Relation.main(guide.book());
        Drawing drawing = new Drawings(guide).web(relations);
        return render(
                "ontology",
                guide,
                Map.of(
                        "drawing",
                        drawing,
                        "relations",
                        relations,
                        "others",
                        guide.refs(without(relations, guide)),
                        "forms",
                        forms));
    }

    /** The classes of ours that no relation leads from or to. */
    private static List<String> without(List<Relation> relations, Guide guide) {
        return guide.book().modules().stream()
                .flatMap(module -> module.classes().stream())
                .map(Term::iri)
                .filter(type -> relations.stream()
                        .noneMatch(one -> one.from().equals(type) || one.to().equals(type)))
                .toList();
    }

    /** One class or property. */
    public String term(Guide guide, Term term, Used used, List<Link> forms) {
        Drawing drawing = new Drawings(guide).around(term);
        return render("term", guide, Map.of("term", term, "drawing", drawing, "used", used, "forms", forms));
    }

    /** What good data look like. */
    public String shapes(Guide guide, List<Link> forms) {
        return render("shapes", guide, Map.of("forms", forms));
    }

    /** What our terms have to do with those of other vocabularies. */
    public String alignments(Guide guide, List<Link> forms) {
        return render("alignments", guide, Map.of("forms", forms));
    }

    /** What the ontology must answer. */
    public String questions(Guide guide) {
        return render("questions", guide, Map.of());
    }

    /** One question with its data, query and answer. */
    public String question(Guide guide, Question question) {
        List<Ref> terms = question.terms().stream()
                .map(name -> guide.ref(guide.book().about().iri() + "#" + name))
                .toList();
        return render("question", guide, Map.of("question", question, "terms", terms));
    }

    /** How to model something: the list. */
    public String examples(Guide guide) {
        return render("examples", guide, Map.of());
    }

    /** How to model something: one worked example. */
    public String example(Guide guide, Example example) {
        List<Ref> terms = example.terms().stream()
                .map(name -> guide.ref(guide.book().about().iri() + "#" + name))
                .toList();
        return render("example", guide, Map.of("example", example, "terms", terms));
    }

    /** What changed in which version. */
    public String changes(Guide guide) {
        return render("changes", guide, Map.of());
    }

    /** All concept schemes. */
    public String schemes(Guide guide, List<Link> forms) {
        return render("schemes", guide, Map.of("forms", forms));
    }

    /** One concept scheme. */
    public String scheme(Guide guide, Scheme scheme, List<Link> forms) {
        return render("scheme", guide, Map.of("scheme", scheme, "forms", forms));
    }

    /** One concept; the concept of a derivation rule shows its query. */
    public String concept(Guide guide, Scheme scheme, Concept concept, Used used, List<Link> forms) {
        List<Ref> narrower = scheme.narrower(concept).stream()
                .map(other -> guide.ref(scheme, other))
                .toList();
        String rule = scheme.name().equals("rule") ? guide.book().rules().getOrDefault(concept.name(), "") : "";
        return render(
                "concept",
                guide,
                Map.of(
                        "scheme",
                        scheme,
                        "concept",
                        concept,
                        "narrower",
                        narrower,
                        "used",
                        used,
                        "rule",
                        rule,
                        "forms",
                        forms));
    }

    private String render(String template, Guide guide, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("guide", guide);
        return pages.render("handbook/" + template + ".jte", all);
    }
}
