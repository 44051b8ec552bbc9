package senryaku.sparql.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;

/** Reads one {@code .rq} file: the header lines {@code #+ key: value}, then SPARQL. */
final class QueryFile {

    private static final Pattern HEADER = Pattern.compile("#\\+\\s*([A-Za-z.]+)\\s*:\\s*(.*?)\\s*");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s+(\\w+(?:\\([^)]*\\))?)\\s*(.*)");
    private static final String KEYS = "question.ja, question.en, order, parameter, columns, network, example";

    /** Lists show a query without an order of its own after those that have one. */
    private static final int LAST = 1000;

    private final String file;
    private final String name;
    private final String text;
    private final Map<String, String> single = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<Integer, String> examples = new LinkedHashMap<>();
    private int order = LAST;
    private List<String> columns = List.of();

    private QueryFile(String file, String text) {
        this.file = file;
        this.name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.rq$", "");
        this.text = text;
    }

    static SavedQuery read(String file, String text) {
        return new QueryFile(file, text).read();
    }

    private SavedQuery read() {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#+")) {
                header(i + 1, lines.get(i));
            }
        }
        Bilingual question = new Bilingual(required("question.ja"), required("question.en"));
        required("columns");
        List<Example> calls = examples.entrySet().stream()
                .map(line -> example(line.getKey(), line.getValue(), question))
                .toList();
        SavedQuery query = new SavedQuery(name, question, order, List.copyOf(parameters), columns, calls, ties(), text);
        agree(query, parse(query));
        return query;
    }

    private void header(int line, String words) {
        Matcher parts = HEADER.matcher(words);
        if (!parts.matches()) {
            throw wrong(line, 1, "a header line is written \"#+ key: value\", with one of the keys " + KEYS);
        }
        String key = parts.group(1);
        String value = parts.group(2);
        switch (key) {
            case "parameter" -> parameters.add(parameter(line, value, parts.start(2) + 1));
            case "example" -> examples.put(line, value);
            case "question.ja", "question.en", "columns", "network", "order" -> {
                if (value.isEmpty() || single.put(key, value) != null) {
                    throw wrong(line, 1, key + " must stand once and have a value");
                }
            }
            default -> throw wrong(line, parts.start(1) + 1, "unknown key " + key + "; keys are " + KEYS);
        }
        if (key.equals("columns")) {
            columns = List.of(value.split("\\s+"));
        } else if (key.equals("order")) {
            order = number(line, value, parts.start(2) + 1);
        }
    }

    private Parameter parameter(int line, String words, int column) {
        Matcher parts = PARAMETER.matcher(words);
        if (!parts.matches()) {
            throw wrong(line, column, "expected: NAME TYPE ja: … | en: …");
        }
        String called = parts.group(1);
        if (parameters.stream().anyMatch(parameter -> parameter.name().equals(called))) {
            throw wrong(line, column, "parameter " + called + " stands twice");
        }
        try {
            ParameterType type = ParameterType.parse(parts.group(2));
            return new Parameter(
                    called, type, words(line, column, parts.group(3)).orElse(new Bilingual(called, called)));
        } catch (IllegalArgumentException e) {
            throw wrong(line, column + parts.start(2), String.valueOf(e.getMessage()));
        }
    }

    private Example example(int line, String words, Bilingual question) {
        String[] parts = words.split("\\s+", 2);
        Map<String, String> values = new LinkedHashMap<>();
        String address = parts[0].startsWith("?") ? parts[0].substring(1) : parts[0];
        for (String pair : address.isEmpty() ? new String[0] : address.split("&")) {
            String[] sides = pair.split("=", 2);
            boolean known =
                    parameters.stream().anyMatch(parameter -> parameter.name().equals(sides[0]));
            if (sides.length < 2 || !known || values.put(sides[0], sides[1]) != null) {
                throw wrong(line, 1, "example: expected ?name=value&… with names of parameters, found " + pair);
            }
        }
        return new Example(
                values, words(line, 1, parts.length > 1 ? parts[1] : "").orElse(question));
    }

    /** Reads {@code ja: … | en: …}; empty words give nothing. */
    private Optional<Bilingual> words(int line, int column, String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        Matcher both = Pattern.compile("ja:\\s*(.+?)\\s*\\|\\s*en:\\s*(.+)").matcher(words.strip());
        if (!both.matches()) {
            throw wrong(line, column, "expected \"ja: … | en: …\", found " + words);
        }
        return Optional.of(new Bilingual(both.group(1), both.group(2)));
    }

    private Query parse(SavedQuery query) {
        try {
            return query.parse();
        } catch (QueryParseException e) {
            SyntaxMistake mistake = SyntaxMistake.of(e);
            throw wrong(mistake.line(), mistake.column(), mistake.found());
        }
    }

    /** The header and the SPARQL must speak of the same parameters and columns. */
    private void agree(SavedQuery saved, Query query) {
        List<String> variables = Binder.parameterVariables(query);
        List<String> declared =
                parameters.stream().map(Parameter::variable).sorted().toList();
        if (!variables.equals(declared)) {
            throw wrong(
                    1,
                    1,
                    "each parameter NAME needs one VALUES ?NAME_ { … } of its own; the header has %s, the query %s"
                            .formatted(declared, variables));
        }
        List<String> found =
                query.isSelectType() ? query.getResultVars() : List.of(query.isAskType() ? "boolean" : "graph");
        if (!found.equals(saved.columns())) {
            throw wrong(1, 1, "the header names the columns %s, the query gives %s".formatted(saved.columns(), found));
        }
    }

    /** {@code network: SOURCE TARGET}, and the column of what an edge is called if there is one. */
    private Optional<Ties> ties() {
        String value = single.get("network");
        if (value == null) {
            return Optional.empty();
        }
        List<String> named = List.of(value.split("\\s+", -1));
        if (named.size() < 2 || named.size() > 3 || !columns.containsAll(named)) {
            throw wrong(
                    1,
                    1,
                    "network names two of the columns, and perhaps a third for what ties them; columns are %s, found %s"
                            .formatted(columns, value));
        }
        return Optional.of(
                new Ties(named.get(0), named.get(1), named.stream().skip(2).findFirst()));
    }

    private String required(String key) {
        String value = single.get(key);
        if (value == null) {
            throw wrong(1, 1, "the header lacks " + key);
        }
        return value;
    }

    private int number(int line, String value, int column) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw wrong(line, column, "order is a whole number, found " + value);
        }
    }

    private QueryFileException wrong(int line, int column, String message) {
        return new QueryFileException(file, line, column, message);
    }
}
