package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** Random quads, and random queries over them: small enough that joins meet often. */
final class RandomQuery {

    private static final List<String> LITERALS = List.of(
            "\"01\"^^xsd:integer",
            "\"2\"^^xsd:integer",
            "\"-3\"^^xsd:integer",
            "\"2.5\"^^xsd:decimal",
            "\"NaN\"^^xsd:double",
            "\"a\"",
            "\"a\"@en",
            "\"a\"@ja",
            "\"b\"",
            "\"x\"^^xsd:integer",
            "\"2020-01-01\"^^xsd:date",
            "\"2020-02-30\"^^xsd:date",
            "true",
            "\"z\"^^<http://example.org/type>",
            "\"1999\"^^xsd:gYear");
    /** Not true beside 1: where graphs are read as one, TDB2 takes what it keeps by value for the same if only the types differ. */
    private static final List<String> ALIKE = List.of(
            "\"1\"^^xsd:integer",
            "\"01\"^^xsd:integer",
            "\"1.0\"^^xsd:decimal",
            "\"1.00\"^^xsd:decimal",
            "\"1e0\"^^xsd:double",
            "\"a\"@en",
            "\"a\"@EN",
            "\"1\"^^xsd:boolean",
            "false",
            "\"2\"^^xsd:integer");

    private static final String[] VARIABLES = {"?a", "?b", "?c", "?d", "?e"};
    private static final int THINGS = 7;
    private static final int PREDICATES = 4;
    private static final int GRAPHS = 3;

    private final SplittableRandom random;
    private final boolean alike;
    private int fresh;

    /** Every second one has literals that differ only in how they are written. */
    RandomQuery(long seed) {
        this.random = new SplittableRandom(seed);
        this.alike = seed % 2 == 0;
    }

    private int number(int below) {
        return random.nextInt(below);
    }

    private boolean often(int percent) {
        return number(100) < percent;
    }

    private <T> T any(List<T> some) {
        return some.get(number(some.size()));
    }

    private String thing() {
        return often(15) ? "_:b" + number(3) : ":t" + number(THINGS);
    }

    private String predicate() {
        return ":p" + number(PREDICATES);
    }

    private String literal() {
        return alike ? any(ALIKE) : any(LITERALS);
    }

    static String prefixes() {
        return "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";
    }

    /** TriG. */
    String data() {
        StringBuilder text = new StringBuilder(prefixes());
        int size = 20 + number(60);
        for (int i = 0; i < size; i++) {
            String object = often(55) ? thing() : literal();
            text.append("GRAPH :g%d { %s %s %s }\n".formatted(number(GRAPHS), thing(), predicate(), object));
        }
        return text.toString();
    }

    private String variable() {
        return VARIABLES[number(VARIABLES.length)];
    }

    private String subject() {
        return often(75) ? variable() : often(50) ? "[]" : ":t" + number(THINGS);
    }

    private String object(int things) {
        return often(65) ? variable() : often(60) ? ":t" + number(things) : literal();
    }

    private String verb() {
        return often(70) ? predicate() : often(40) ? "?p" : path(2);
    }

    private String path(int depth) {
        if (depth == 0) {
            return often(80) ? predicate() : "^" + predicate();
        }
        return switch (number(8)) {
            case 0 -> "(" + path(depth - 1) + ")*";
            case 1 -> "(" + path(depth - 1) + ")+";
            case 2 -> "(" + path(depth - 1) + ")?";
            case 3 -> "(" + path(depth - 1) + "/" + path(depth - 1) + ")";
            case 4 -> "(" + path(depth - 1) + "|" + path(depth - 1) + ")";
            case 5 -> "^(" + path(depth - 1) + ")";
            case 6 -> "!(" + predicate() + "|^" + predicate() + ")";
            default -> path(0);
        };
    }

    private String triples() {
        StringJoiner all = new StringJoiner(" . ");
        IntStream.rangeClosed(0, number(3)).forEach(i -> all.add(triple()));
        return all.toString();
    }

    /** Jena begins a path at a known end even if no triple has it, also where an inner part of length zero joins two variables: so paths end at what is there. */
    private String triple() {
        String subject = subject();
        String verb = verb();
        boolean path = !verb.startsWith(":") && !verb.startsWith("?");
        return subject + " " + verb + " " + object(path ? THINGS : THINGS + 1);
    }

    private String group(int depth) {
        StringJoiner parts = new StringJoiner(" ");
        if (!often(8)) {
            parts.add(triples() + " .");
        }
        int more = depth == 0 ? 0 : number(4);
        for (int i = 0; i < more; i++) {
            parts.add(part(depth - 1));
        }
        if (often(40)) {
            parts.add("FILTER(" + condition(depth) + ")");
        }
        return parts.toString();
    }

    private String part(int depth) {
        return switch (number(13)) {
            case 0, 1, 2 -> "OPTIONAL { " + group(depth) + " }";
            case 3, 4 -> "{ " + group(depth) + " } UNION { " + group(depth) + " }";
            case 5 -> "MINUS { " + group(depth) + " }";
            case 6 -> "GRAPH " + (often(60) ? variable() : ":g" + number(GRAPHS + 1)) + " { " + group(depth) + " }";
            case 7 -> values();
            case 8 -> "BIND(" + expression() + " AS ?n" + fresh++ + ")";
            case 9 -> "{ " + subselect(depth) + " }";
            case 10 -> "FILTER " + (often(50) ? "NOT " : "") + "EXISTS { " + group(depth) + " }";
            case 11 -> triples() + " .";
            default -> "FILTER(" + condition(depth) + ")";
        };
    }

    private String values() {
        String one = often(60) ? ":t" + number(THINGS) : literal();
        return often(50)
                ? "VALUES " + variable() + " { " + one + " :t" + number(THINGS) + " }"
                : "VALUES (?a ?b) { (" + one + " UNDEF) (UNDEF " + literal() + ") (:t1 :t2) }";
    }

    private String expression() {
        String one = often(75) ? variable() : literal();
        String other = often(50) ? variable() : literal();
        return switch (number(12)) {
            case 0 -> "STR(" + one + ")";
            case 1 -> one + " + " + other;
            case 2 -> "LANG(" + one + ")";
            case 3 -> "IF(BOUND(" + variable() + "), " + one + ", " + other + ")";
            case 4 -> "COALESCE(" + one + ", " + other + ", 1)";
            case 5 -> "CONCAT(STR(" + one + "), \"x\")";
            case 6 -> "DATATYPE(" + one + ")";
            case 7 -> one + " * 2";
            case 8 -> "UCASE(STR(" + one + "))";
            case 9 -> "STRLEN(STR(" + one + "))";
            case 10 -> "IF(" + (often(50) ? "NOT " : "") + "EXISTS { " + triples() + " }, " + one + ", 1)";
            default -> one;
        };
    }

    private String condition(int depth) {
        String one = variable();
        String other = often(55) ? variable() : often(50) ? ":t" + number(THINGS) : literal();
        return switch (number(15)) {
            case 0 -> one + " = " + other;
            case 1 -> one + " != " + other;
            case 2 -> one + " < " + other;
            case 3 -> "STR(" + one + ") < STR(" + variable() + ")";
            case 4 -> "BOUND(" + one + ")";
            case 5 -> "!BOUND(" + one + ")";
            case 6 -> "sameTerm(" + one + ", " + other + ")";
            case 7 -> "isIRI(" + one + ") || " + one + " >= " + other;
            case 8 -> "LANG(" + one + ") = \"en\"";
            case 9 -> "CONTAINS(STR(" + one + "), \"t1\")";
            case 10 -> "REGEX(STR(" + one + "), \"[12]$\")";
            case 11 -> one + " IN (" + other + ", :t1, 1)";
            case 12 -> depth > 0 ? "EXISTS { " + group(0) + " } || BOUND(" + one + ")" : "isLiteral(" + one + ")";
            case 13 -> "STR(" + one + ") > STR(" + variable() + ") && " + one + " != " + other;
            default -> "isBlank(" + one + ") || " + expression() + " = " + other;
        };
    }

    private String aggregate() {
        return switch (number(9)) {
            case 0 -> "COUNT(*)";
            case 1 -> "COUNT(DISTINCT *)";
            case 2 -> "COUNT(" + variable() + ")";
            case 3 -> "COUNT(DISTINCT " + variable() + ")";
            case 4 -> "SUM(" + variable() + ")";
            case 5 -> "MIN(STR(" + variable() + "))";
            case 6 -> "MAX(STRLEN(STR(" + variable() + ")))";
            case 7 -> "SUM(DISTINCT STRLEN(STR(" + variable() + ")))";
            default -> "AVG(STRLEN(STR(" + variable() + ")))";
        };
    }

    private String subselect(int depth) {
        String pattern = "{ " + group(depth) + " }";
        List<String> heads = new ArrayList<>(
                List.of("SELECT *", "SELECT DISTINCT *", "SELECT ?a ?b", "SELECT DISTINCT ?a ?c", "SELECT ?b"));
        if (often(40)) {
            String key = variable();
            String head = "SELECT " + key + " (" + aggregate() + " AS ?n" + fresh++ + ") WHERE " + pattern
                    + " GROUP BY " + key;
            return often(30) ? head + " HAVING(COUNT(*) > 1)" : head;
        }
        if (often(20)) {
            return "SELECT (" + aggregate() + " AS ?n" + fresh++ + ") WHERE " + pattern;
        }
        return any(heads) + " WHERE " + pattern;
    }

    /** SPARQL. With LIMIT everything that is shown is also sorted by, so that no answer depends on chance. */
    String query() {
        fresh = 0;
        String body = "{ " + group(2) + " }";
        return prefixes()
                + switch (number(8)) {
                    case 0 -> "SELECT DISTINCT ?a ?b ?c WHERE " + body;
                    case 1 -> subselect(2);
                    case 2 -> "SELECT ?a ?b WHERE " + body + " ORDER BY ?a DESC(?b)";
                    case 3 -> "SELECT DISTINCT ?c ?a WHERE " + body + " ORDER BY ?c ?a LIMIT 7";
                    case 4 -> "ASK " + body;
                    case 5 -> "SELECT (" + aggregate() + " AS ?m) (" + aggregate() + " AS ?k) WHERE " + body;
                    default -> "SELECT * WHERE " + body;
                };
    }
}
