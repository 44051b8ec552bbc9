package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Example;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Portable;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.QueryTarget;
import senryaku.sparql.query.SavedQuery;

/**
 * Stores of others: a release goes there and comes back, and the saved queries, with the parameters of all competency
 * questions and examples, have the answers that they have here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignStoresTest extends CommandTest {

    /** The table of VIRTUOSO.md. */
    private static final Set<String> VIRTUOSO_DIFFERS = Set.of("members", "network");

    /** So many of a quotient are the same everywhere. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern LIST = Pattern.compile(" … |; |, | / | (?=https?://)");

    private final Map<String, Query> questions = new TreeMap<>();
    private final Map<String, List<String>> answers = new TreeMap<>();
    private final Map<String, List<String>> portable = new TreeMap<>();
    private @Nullable Path folder;

    @BeforeAll
    void ask(@TempDir Path given) throws IOException {
        folder = given;
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        QueryCatalog catalog = QueryCatalog.load(kinds);
        try (ShippedStore store = ShippedStore.in(given.resolve("store"))) {
            QueryTarget here = QueryTarget.of(store.dataset());
            Arguments arguments = new Arguments(kinds, here);
            for (SavedQuery query : catalog.all()) {
                List<Map<String, String>> asked = new ArrayList<>(List.of(Map.of()));
                query.examples().stream().map(Example::values).forEach(asked::add);
                asked.addAll(parameters(query.name()));
                for (Map<String, String> values : asked) {
                    Map<String, List<String>> words = new LinkedHashMap<>();
                    values.forEach((name, value) -> words.put(name, List.of(value)));
                    Txn.executeRead(store.dataset(), () -> {
                        Query bound = Binder.bind(query, arguments.read(query, words));
                        String name = query.name() + new TreeMap<>(values);
                        questions.put(name, bound);
                        answers.put(name, answer(here, bound));
                        String text = Portable.of(bound).toString();
                        portable.put(name, answer(here, QueryFactory.create(text, Syntax.syntaxSPARQL_11)));
                    });
                }
            }
        }
    }

    /** The parameters with which the competency questions ask a saved query. */
    private static List<Map<String, String>> parameters(String query) throws IOException {
        List<Map<String, String>> found = new ArrayList<>();
        for (String name : List.of("questions", "questions-all-sources")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", name))) {
                for (Path file : files.toList()) {
                    QuestionFolder.Question question = QuestionFolder.read(file);
                    if (query.equals(question.query())) {
                        found.add(question.parameters() == null ? Map.of() : question.parameters());
                    }
                }
            }
        }
        return found;
    }

    @AfterAll
    void told() {
        assertThat(questions).hasSizeGreaterThan(60);
    }

    /** The form that is sent to stores of others has the same answers here. */
    @Test
    void thePortableFormAsksTheSame() {
        Map<String, List<String>> different = new TreeMap<>();
        portable.forEach((name, found) -> {
            if (!found.equals(answers.get(name))) {
                different.put(name, found);
            }
        });
        assertThat(portable).hasSameSizeAs(questions);
        assertThat(different).isEmpty();
    }

    @Test
    void fuseki() throws IOException, InterruptedException {
        try (ForeignStore store = ForeignStore.fuseki()) {
            loadsAndAnswers(store, Set.of());
            serves(store);
        }
    }

    @Test
    void rdf4jServer() throws IOException, InterruptedException {
        try (ForeignStore store = ForeignStore.rdf4j(Files.createDirectories(folder().resolve("rdf4j")))) {
            loadsAndAnswers(store, Set.of("evidence")); // right, but its paths take minutes there
            serves(store);
        }
    }

    @Test
    void virtuoso() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                ForeignStore.hasVirtuoso(), "Virtuoso is not installed here (Debian: virtuoso-opensource-7)");
        try (ForeignStore store = ForeignStore.virtuoso(Files.createDirectories(folder().resolve("virtuoso")))) {
            loads(store);
            answersInPart(store);
            serves(store);
        }
    }

    /** VIRTUOSO.md names the queries that have other answers there, and why; all others have ours, and it outlives them all. */
    private void answersInPart(ForeignStore store) {
        QueryTarget there = QueryTarget.of(store.ask().toString());
        Map<String, String> different = new TreeMap<>();
        questions.forEach((name, query) -> {
            try {
                List<String> found = answer(there, Portable.of(query));
                List<String> wanted = Objects.requireNonNull(answers.get(name));
                if (!found.equals(wanted)) {
                    different.put(name, difference(found, wanted));
                }
            } catch (HttpException | QueryExceptionHTTP e) {
                different.put(
                        name, String.valueOf(e.getMessage()).lines().findFirst().orElse("refused"));
            }
        });
        System.out.printf(
                "%s: %d of %d questions have the same answer%n",
                store.name(), questions.size() - different.size(), questions.size());
        different.forEach((name, how) -> System.out.println(name + ": " + how));
        Set<String> names = different.keySet().stream()
                .map(name -> name.replaceFirst("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(VIRTUOSO_DIFFERS).containsAll(names);
    }

    private static String difference(List<String> found, List<String> wanted) {
        return "%d rows for %d; only there: %s; only here: %s"
                .formatted(
                        found.size(),
                        wanted.size(),
                        found.stream()
                                .filter(row -> !wanted.contains(row))
                                .findFirst()
                                .orElse("none"),
                        wanted.stream()
                                .filter(row -> !found.contains(row))
                                .findFirst()
                                .orElse("none"));
    }

    private void loads(ForeignStore store) {
        assertThat(run("load", "--to", store.load()))
                .as("%s: %s", store.name(), err())
                .isZero();
        String release = out().strip();
        assertThat(run("load", "--to", store.load()))
                .as("%s: %s", store.name(), err())
                .isZero();
        assertThat(err()).contains("exactly this already").contains(release);
        assertThat(out().strip()).isEqualTo(release);
    }

    private void loadsAndAnswers(ForeignStore store, Set<String> without) {
        loads(store);
        QueryTarget there = QueryTarget.of(store.ask().toString());
        Map<String, List<String>> different = new TreeMap<>();
        questions.forEach((name, query) -> {
            if (without.contains(name.replaceFirst("\\{.*", ""))) {
                return;
            }
            List<String> found = answer(there, query);
            if (!found.equals(answers.get(name))) {
                different.put(name, found);
            }
        });
        long answered = questions.keySet().stream()
                .filter(name -> !without.contains(name.replaceFirst("\\{.*", "")))
                .count();
        System.out.printf(
                "%s: %d of %d questions have the same answer%n", store.name(), answered - different.size(), answered);
        assertThat(different).as(store.name()).isEmpty();
    }

    /** A server in a process of its own shows a copy, follows the store, and outlives it. */
    private void serves(ForeignStore store) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "senryaku.sparql.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--refresh",
                        "1",
                        "--copy",
                        folder().resolve("copy-" + store.name()).toString(),
                        "--store",
                        store.ask().toString())
                .redirectError(folder().resolve("messages-" + store.name()).toFile())
                .start();
        try {
            BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
            Matcher ready = Pattern.compile("Senryaku is ready: (http://127.0.0.1:\\d+/) \\(release (.*)\\)")
                    .matcher(String.valueOf(lines.readLine()));
            assertThat(ready.matches())
                    .as(Files.readString(folder().resolve("messages-" + store.name())))
                    .isTrue();
            URI address = URI.create(ready.group(1));
            assertThat(ready.group(2)).isEqualTo(out().strip());
            Map<String, List<String>> different = new TreeMap<>();
            QueryTarget copy = QueryTarget.of(address.resolve("sparql").toString());
            for (String name : List.of("who-chairs{}", "budgets{}", "conflicts{}", "succession{}")) {
                List<String> found = answer(copy, Objects.requireNonNull(questions.get(name)));
                if (!found.equals(answers.get(name))) {
                    different.put(name, found);
                }
            }
            assertThat(different).isEmpty();
            assertThat(get(address.resolve("doc/person/kitano-hiroaki")).body()).contains("北野");
            Path own = Path.of("src/test/resources/org-data/city");
            assertThat(run("load", own, "--to", store.load())).as(err()).isZero();
            String next = out().strip();
            until(address, "\"release\" : \"" + next + "\"");
            store.close();
            until(address, "problem");
            HttpResponse<String> health = get(address.resolve("health/ready"));
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .contains("ready")
                    .contains(next)
                    .contains(store.ask().toString());
            assertThat(get(address.resolve("queries/who-chairs?format=csv")).statusCode())
                    .isEqualTo(200);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** Waits for words in what the server says of its health. */
    private static void until(URI address, String words) throws IOException, InterruptedException {
        String body = "";
        for (int i = 0; i < 600; i++) {
            body = get(address.resolve("health/ready")).body();
            if (body.contains(words)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(words + " is not in " + body);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private Path folder() {
        return Objects.requireNonNull(folder);
    }

    /** All rows or triples, sorted. */
    private static List<String> answer(QueryTarget target, Query query) {
        List<String> all = new ArrayList<>();
        try (QueryExec run = target.prepare(query)) {
            if (query.isConstructType()) {
                for (Triple triple : run.construct().find().toList()) {
                    all.add(text(triple.getSubject()) + " " + text(triple.getPredicate()) + " "
                            + text(triple.getObject()));
                }
            } else {
                RowSet rows = run.select();
                rows.forEach(row -> all.add(rows.getResultVars().stream()
                        .map(variable -> text(row.get(variable)))
                        .toList()
                        .toString()));
            }
        }
        return all.stream().sorted().toList();
    }

    /** Numbers and truth by their value; lists that GROUP_CONCAT makes are in no order. */
    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (!node.isLiteral()) {
            return node.toString();
        }
        if (XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())) {
            return String.valueOf(node.getLiteralValue());
        }
        String text = node.getLiteralLexicalForm();
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(text).round(DIGITS).stripTrailingZeros().toPlainString();
        }
        return LIST.matcher(text).find() ? new TreeSet<>(Arrays.asList(LIST.split(text, -1))).toString() : text;
    }
}
