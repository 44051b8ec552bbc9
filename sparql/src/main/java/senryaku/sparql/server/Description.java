package senryaku.sparql.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.describe.DatasetText;
import senryaku.sparql.describe.ExamplesText;
import senryaku.sparql.describe.Figures;
import senryaku.sparql.describe.ServiceText;
import senryaku.sparql.describe.Site;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Example;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.ParameterException;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/** What one server says of itself to machines, made for the address by which it was asked. */
final class Description {

    private final Settings settings;
    private final OpenRelease release;
    private final QueryCatalog catalog;
    private final Joins joins;
    private final Answering answering;
    private final Census census;
    private final Arguments arguments;
    private final Prefixes prefixes;
    private final List<String> members;
    private @Nullable Map<Example, Query> bound;
    private @Nullable Boolean licensed;

    /**
     * What is shown of a release.
     *
     * @param catalog with the joins in it, if they are answered here
     * @param members of the federation, ours first
     */
    Description(
            Settings settings,
            OpenRelease release,
            QueryCatalog catalog,
            Joins joins,
            Answering answering,
            List<String> members) {
        this.joins = joins;
        this.members = members;
        this.settings = settings;
        this.release = release;
        this.catalog = catalog;
        this.answering = answering;
        Kinds kinds = settings.kinds();
        this.census = new Census(answering, kinds);
        this.arguments = new Arguments(kinds, answering.target());
        this.prefixes = new Prefixes(kinds);
    }

    Site site(Call call) {
        return new Site(
                call.origin(),
                settings.kinds().base(),
                release.id(),
                release.published().toString(),
                settings.version(),
                settings.timeout().toSeconds(),
                settings.rows());
    }

    Figures figures() {
        return census.figures();
    }

    /** Whether one licence, which is known, covers all facts of the release. */
    synchronized boolean isLicensed() {
        Boolean known = licensed;
        if (known == null) {
            Set<String> slugs = new Usage(answering, settings.kinds().base()).documents();
            known = !slugs.isEmpty() && slugs.stream().allMatch(Site::isShipped);
            licensed = known;
        }
        return known;
    }

    /** How something of the release is cited, in the caller's language. */
    String citation(Call call, String name, String iri) {
        String day = release.published().toString().substring(0, "2021-02-16".length());
        return Bilingual.message("senryaku.sparql.server.messages", "citation", name, release.id(), day, iri)
                .in(call.language());
    }

    /** The endpoint, and that of the federation if others are in it: SPARQL 1.1 Service Description. */
    Graph service(Call call) {
        return endpoints(call).getGraph();
    }

    private Model endpoints(Call call) {
        Model own = ServiceText.of(site(call), figures());
        return members.size() == 1 ? own : own.add(ServiceText.federated(site(call), members));
    }

    /** The data set and the endpoint: VoID, DCAT and Service Description. */
    Graph dataset(Call call) {
        Model all = ModelFactory.createDefaultModel();
        add(all, DatasetText.of(site(call), figures()));
        add(all, endpoints(call));
        return all.getGraph();
    }

    /** The saved queries, their examples and the prefixes. */
    Graph examples(Call call) {
        Map<Example, Query> known = bound();
        return ExamplesText.of(
                        site(call),
                        catalog,
                        joins::has,
                        prefixes,
                        (query, example) -> Optional.ofNullable(known.get(example)))
                .getGraph();
    }

    /** All of it, as it is asked by SPARQL. */
    Graph all(Call call) {
        Graph all = GraphFactory.createDefaultGraph();
        for (Graph part : List.of(dataset(call), examples(call))) {
            part.find().forEachRemaining(all::add);
            all.getPrefixMapping().setNsPrefixes(part.getPrefixMapping());
        }
        return all;
    }

    private static void add(Model all, Model part) {
        all.add(part).setNsPrefixes(part);
        all.setNsPrefix("dcterms", DCTerms.NS);
    }

    /** The examples of saved queries with their values in them; without those whose things this release does not know. */
    private synchronized Map<Example, Query> bound() {
        Map<Example, Query> known = bound;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (SavedQuery query : catalog.all()) {
                for (Example example : query.examples()) {
                    Optional<Query> one = bind(query, example);
                    if (one.isPresent()) {
                        known.put(example, one.get());
                    }
                }
            }
            bound = known;
        }
        return known;
    }

    private Optional<Query> bind(SavedQuery query, Example example) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        example.values().forEach((name, value) -> given.put(name, List.of(value)));
        Map<String, Node> terms = new LinkedHashMap<>();
        try {
            answering.reading(() -> terms.putAll(arguments.read(query, given)));
        } catch (ParameterException unknown) {
            return Optional.empty();
        }
        return Optional.of(Binder.bind(query, terms));
    }
}
