package senryaku.sparql.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.query.SyntaxMistake;
import senryaku.sparql.query.Ties;

/** What is asked: a saved query with its parameters, or SPARQL from a file or from standard input. */
sealed interface Ask {

    /** The query with the values in it; names are looked up in the data. */
    Query query(DataSource data);

    /** The same query for people of a language, if it is a saved one that was not told its language. */
    Ask in(String language);

    /** The language that a saved query was told; empty if none was. */
    default Optional<Language> language() {
        return Optional.empty();
    }

    /** How its rows are a network; absent if nobody said so. */
    default Optional<Ties> ties() {
        return Optional.empty();
    }

    /** SPARQL as it is. */
    record Plain(Query query) implements Ask {
        @Override
        public Query query(DataSource data) {
            return query;
        }

        @Override
        public Ask in(String language) {
            return this;
        }
    }

    /** A saved query. */
    record Saved(SavedQuery saved, Map<String, List<String>> values) implements Ask {
        @Override
        public Query query(DataSource data) {
            Map<String, Node> terms = new LinkedHashMap<>();
            Arguments arguments = new Arguments(data.kinds(), data.target());
            data.reading(() -> terms.putAll(arguments.read(saved, values)));
            return data.bind(saved, terms);
        }

        @Override
        public Ask in(String language) {
            Map<String, List<String>> all = new LinkedHashMap<>(values);
            saved.parameters().stream()
                    .filter(parameter -> parameter.type() instanceof ParameterType.Tongue)
                    .forEach(parameter -> all.putIfAbsent(parameter.name(), List.of(language)));
            return new Saved(saved, all);
        }

        @Override
        public Optional<Ties> ties() {
            return saved.ties();
        }

        @Override
        public Optional<Language> language() {
            return saved.parameters().stream()
                    .filter(parameter -> parameter.type() instanceof ParameterType.Tongue)
                    .flatMap(parameter -> values.getOrDefault(parameter.name(), List.of()).stream())
                    .flatMap(word -> Language.ofTag(word).stream())
                    .findFirst();
        }
    }

    /**
     * Finds what was named.
     *
     * @param name of a saved query, path of a file, or {@code -} for standard input
     */
    static Ask find(Console console, String name, Map<String, List<String>> values, Kinds kinds) {
        QueryCatalog catalog = QueryCatalog.load(kinds).and(Joined.queries(kinds));
        return catalog.get(name)
                .<Ask>map(saved -> new Saved(saved, values))
                .orElseGet(() -> of(name, read(console, name, catalog), values));
    }

    private static Ask of(String name, String text, Map<String, List<String>> values) {
        if (text.lines().anyMatch(line -> line.startsWith("#+"))) {
            return new Saved(SavedQuery.read(name, text), values);
        }
        if (!values.isEmpty()) {
            throw Failure.of(Failure.CALL, "noParameters", name);
        }
        try {
            return new Plain(QueryFactory.create(text, Syntax.syntaxSPARQL));
        } catch (QueryParseException e) {
            SyntaxMistake mistake = SyntaxMistake.of(e);
            throw Failure.of(Failure.INPUT, "notSparql", name, mistake.line(), mistake.column(), mistake.found());
        } catch (QueryException e) {
            throw Failure.of(Failure.INPUT, "notSparql", name, 1, 1, String.valueOf(e.getMessage()));
        }
    }

    private static String read(Console console, String name, QueryCatalog catalog) {
        try {
            byte[] bytes = name.equals("-") ? console.in().readAllBytes() : file(name, catalog);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.of(Failure.INPUT, "notUtf8", name);
        } catch (IOException e) {
            throw Failure.of(Failure.INPUT, "unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] file(String name, QueryCatalog catalog) throws IOException {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        } catch (InvalidPathException e) {
            throw Failure.of(Failure.CALL, "unknownQuery", name, "");
        }
        List<String> near = catalog.nearest(name);
        throw near.isEmpty()
                ? Failure.of(Failure.CALL, "unknownQuery", name)
                : Failure.of(Failure.CALL, "unknownQueryNear", name, String.join(", ", near));
    }
}
