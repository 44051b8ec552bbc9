package senryaku.sparql.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.InputException;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Yaml;
import senryaku.sparql.federation.Databases;
import senryaku.sparql.federation.Member;
import senryaku.sparql.server.Serve;

/**
 * The members of a federation, as an operator writes them: YAML with {@code members}, a list. Secrets do not stand in the
 * file; it names the environment variables that hold them.
 */
final class FederationFile {

    private static final List<String> KEYS = List.of(
            "name",
            "enabled",
            "endpoint",
            "private",
            "dump",
            "database",
            "sparql",
            "covers",
            "timeout",
            "rate",
            "rows",
            "pages",
            "user",
            "password",
            "token");

    private final Path path;
    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();

    /** @param environment that holds the secrets */
    FederationFile(Path path, Map<String, String> environment) {
        this.path = path;
        this.environment = environment;
    }

    /**
     * The members that are switched on.
     *
     * @throws InputException with everything that is wrong, also in members that are switched off
     */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        read().ifPresent(yaml -> {
            JsonNode list = yaml.root().path("members");
            unknownKeys(yaml, "", yaml.root(), List.of("members"));
            if (!list.isArray()) {
                problems.add(Problem.at(yaml.place("/members"), Mistake.MISSING_KEY, "members", ""));
            }
            Set<String> names = new HashSet<>(Set.of(Serve.OWN_MEMBER));
            for (int i = 0; i < list.size(); i++) {
                new Entry(yaml, Yaml.item("/members", i), list.get(i), names)
                        .read()
                        .ifPresent(members::add);
            }
        });
        if (!problems.isEmpty()) {
            throw new InputException(Problems.of(problems));
        }
        return members;
    }

    private Optional<Yaml> read() {
        Place start = Place.startOf(path.toString());
        try {
            return Yaml.read(path.toString(), Files.readString(path, StandardCharsets.UTF_8), problems::add);
        } catch (CharacterCodingException e) {
            problems.add(Problem.at(start, Mistake.NOT_UTF8));
        } catch (IOException e) {
            problems.add(Problem.at(
                    start, Files.exists(path) ? Mistake.FILE_UNREADABLE : Mistake.FILE_MISSING, path.toString()));
        }
        return Optional.empty();
    }

    private void unknownKeys(Yaml yaml, String pointer, JsonNode node, List<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                Place place = yaml.keyPlace(Yaml.member(pointer, key));
                problems.add(Problem.at(place, Mistake.UNKNOWN_KEY, key, String.join(", ", known), ""));
            }
        });
    }

    /** One member of the file. */
    private final class Entry {

        private final Yaml yaml;
        private final String pointer;
        private final JsonNode node;
        private final Set<String> names;
        private final int before = problems.size();

        Entry(Yaml yaml, String pointer, JsonNode node, Set<String> names) {
            this.yaml = yaml;
            this.pointer = pointer;
            this.node = node;
            this.names = names;
        }

        Optional<Member> read() {
            unknownKeys(yaml, pointer, node, KEYS);
            String name = name();
            Optional<Member.Place> place = place();
            double seconds = number("timeout", Member.DEFAULT_TIMEOUT.toMillis() / 1000.0, 0.1, 600);
            double rate = number("rate", 0, 0, 1000);
            double rows = number("rows", 0, 0, 1_000_000);
            double pages = number("pages", Member.DEFAULT_PAGES, 1, 1000);
            if (node.path("enabled").isMissingNode()) {
                problems.add(Problem.at(yaml.place(pointer), Mistake.MISSING_KEY, "enabled", ""));
            }
            boolean on = truth("enabled", false);
            List<String> covers = covers();
            Optional<String> authorization = on ? authorization() : Optional.empty();
            if (problems.size() > before || !on || place.isEmpty()) {
                return Optional.empty();
            }
            Duration timeout = Duration.ofMillis(Math.round(seconds * 1000));
            return Optional.of(
                    new Member(name, place.get(), covers, timeout, rate, (int) rows, (int) pages, authorization));
        }

        private String name() {
            String name = node.path("name").asText("");
            if (name.isEmpty()) {
                problems.add(Problem.at(yaml.place(pointer), Mistake.MISSING_KEY, "name", ""));
            } else if (!name.matches(Member.NAME)) {
                wrong("name", Mistake.WRONG_FORM, name, Member.NAME);
            } else if (!names.add(name)) {
                wrong("name", Mistake.TWICE);
            }
            return name;
        }

        private Optional<Member.Place> place() {
            String endpoint = node.path("endpoint").asText("");
            String dump = node.path("dump").asText("");
            String database = node.path("database").asText("");
            long given = Stream.of(endpoint, dump, database)
                    .filter(text -> !text.isEmpty())
                    .count();
            if (given != 1) {
                problems.add(Problem.at(
                        yaml.place(pointer),
                        given == 0 ? Mistake.MISSING_KEY : Mistake.UNKNOWN_KEY,
                        given == 0 ? "endpoint" : dump.isEmpty() ? "database" : "dump",
                        "endpoint | dump | database",
                        ""));
                return Optional.empty();
            }
            if (!endpoint.isEmpty()) {
                return remote(endpoint);
            }
            return dump.isEmpty() ? database(database) : file(dump);
        }

        /** The directory of a database is named from the folder of the file. */
        private Optional<Member.Place> database(String text) {
            Path directory = path.toAbsolutePath().resolveSibling(text);
            if (!node.path("enabled").asBoolean(false)) {
                return Optional.empty();
            }
            try {
                if (Databases.kind(directory).isPresent()) {
                    return Optional.of(new Member.Database(directory));
                }
            } catch (IOException e) {
                wrong("database", Mistake.FILE_UNREADABLE, text);
                return Optional.empty();
            }
            wrong(
                    "database",
                    Mistake.WRONG_FORM,
                    text,
                    new Bilingual(
                            "TDB2、または RDF4J の NativeStore か MemoryStore のディレクトリー（LMDB は RDF4J Server 経由で）",
                            "a directory of TDB2, or of RDF4J's NativeStore or MemoryStore (LMDB: by way of RDF4J Server)"));
            return Optional.empty();
        }

        private boolean isOld() {
            String version = node.path("sparql").asText("1.1");
            if (!Set.of("1.0", "1.1").contains(version)) {
                wrong("sparql", Mistake.WRONG_FORM, version, "1.0, 1.1");
            }
            return version.equals("1.0");
        }

        private Optional<Member.Place> remote(String text) {
            try {
                URI address = new URI(text);
                if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                        && address.getHost() != null
                        && address.getUserInfo() == null
                        && address.getFragment() == null) {
                    return Optional.of(new Member.Remote(address, truth("private", false), isOld()));
                }
            } catch (URISyntaxException e) {
                wrong("endpoint", Mistake.WRONG_FORM, text, "http(s)://host/path");
                return Optional.empty();
            }
            wrong("endpoint", Mistake.WRONG_FORM, text.replaceFirst("//.*@", "//"), "http(s)://host/path");
            return Optional.empty();
        }

        /** A dump is named from the folder of the file. */
        private Optional<Member.Place> file(String text) {
            Path dump = path.toAbsolutePath().resolveSibling(text);
            if (!node.path("enabled").asBoolean(false)) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(dump)) {
                wrong("dump", Mistake.FILE_UNREADABLE, text);
                return Optional.empty();
            }
            try {
                RDFParser.source(dump)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(StreamRDFLib.sinkNull());
            } catch (RiotException e) {
                wrong("dump", Mistake.FILE_UNREADABLE, text + ": " + e.getMessage());
                return Optional.empty();
            }
            return Optional.of(new Member.Dump(dump));
        }

        private List<String> covers() {
            List<String> covers = new ArrayList<>();
            JsonNode given = node.path("covers");
            if (!given.isMissingNode() && !given.isArray()) {
                wrong("covers", Mistake.WRONG_FORM, given.asText(""), "[IRI, …]");
            }
            given.forEach(one -> covers.add(one.asText("")));
            return covers;
        }

        private boolean truth(String key, boolean otherwise) {
            JsonNode given = node.path(key);
            if (given.isMissingNode()) {
                return otherwise;
            }
            if (!given.isBoolean()) {
                wrong(key, Mistake.VALUE_NOT_ALLOWED, given.asText(""), "true, false", "");
            }
            return given.asBoolean(otherwise);
        }

        private double number(String key, double otherwise, double least, double most) {
            JsonNode given = node.path(key);
            if (given.isMissingNode()) {
                return otherwise;
            }
            if (!given.isNumber() || given.asDouble() < least || given.asDouble() > most) {
                wrong(key, Mistake.WRONG_FORM, given.asText(""), least + " … " + most);
            }
            return given.asDouble(otherwise);
        }

        private Optional<String> authorization() {
            Optional<String> token = secret("token");
            Optional<String> user = secret("user");
            Optional<String> password = secret("password");
            if (token.isPresent()) {
                return token.map(text -> "Bearer " + text);
            }
            return user.map(text -> "Basic "
                    + Base64.getEncoder()
                            .encodeToString((text + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
        }

        /** The value of the environment variable that the file names. */
        private Optional<String> secret(String key) {
            String variable = node.path(key).asText("");
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> value = Optional.ofNullable(environment.get(variable));
            if (value.isEmpty()) {
                wrong(
                        key,
                        Mistake.WRONG_FORM,
                        variable,
                        new Bilingual("設定された環境変数の名前", "the name of an environment variable that is set"));
            }
            return value;
        }

        private void wrong(String key, Mistake mistake, Object... arguments) {
            problems.add(Problem.at(yaml.place(Yaml.member(pointer, key)), mistake, arguments));
        }
    }
}
