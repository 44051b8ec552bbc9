package senryaku.sparql.query;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import senryaku.sparql.query.ParameterException.Reason;

/** Checks what a caller gave for the parameters of a saved query, and turns it into RDF terms. */
public final class Arguments {

    /** Longest value that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 1000;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    private final Resolver resolver;

    /**
     * @param kinds how things are named
     * @param target where names are looked up
     */
    public Arguments(Kinds kinds, QueryTarget target) {
        this.resolver = new Resolver(kinds, target);
    }

    /**
     * The terms for a call.
     *
     * @param given all values by name; an empty value counts as left out
     * @return the terms by the name of the parameter
     * @throws ParameterException at the first value that cannot be used
     */
    public Map<String, Node> read(SavedQuery query, Map<String, List<String>> given) {
        Map<String, Node> terms = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            Parameter parameter = query.parameter(name).orElseThrow(() -> unknown(query, name));
            if (values.size() > 1) {
                throw ParameterException.of(Reason.REPEATED, "repeated", name);
            }
            String text = values.isEmpty() ? "" : values.getFirst().strip();
            if (!text.isEmpty()) {
                terms.put(name, term(parameter, plain(name, text)));
            }
        });
        return terms;
    }

    private Node term(Parameter parameter, String text) {
        String name = parameter.name();
        return switch (parameter.type()) {
            case ParameterType.Thing thing -> resolver.thing(name, text, thing.kinds());
            case ParameterType.Concept concept -> resolver.concept(name, text, concept.scheme());
            case ParameterType.Choice choice -> choice(name, text, choice.words());
            case ParameterType.Day day -> day(name, text);
            case ParameterType.Year year -> typed(YEAR, "year", name, text, XSDDatatype.XSDgYear);
            case ParameterType.Whole whole -> typed(WHOLE, "integer", name, text, XSDDatatype.XSDinteger);
            case ParameterType.Tongue tongue -> choice(name, text, List.of("ja", "en"));
            case ParameterType.Text words -> NodeFactory.createLiteralString(text);
        };
    }

    private static Node day(String name, String text) {
        try {
            return Days.read(text)
                    .map(Days::term)
                    .orElseThrow(() -> ParameterException.of(Reason.MALFORMED, "date", name, text));
        } catch (DateTimeException e) {
            throw ParameterException.of(Reason.MALFORMED, "noSuchDay", name, text);
        }
    }

    private static Node typed(Pattern form, String key, String name, String text, RDFDatatype type) {
        if (!form.matcher(text).matches()) {
            throw ParameterException.of(Reason.MALFORMED, key, name, text);
        }
        return NodeFactory.createLiteralDT(text, type);
    }

    private static Node choice(String name, String text, List<String> words) {
        if (!words.contains(text)) {
            throw ParameterException.of(Reason.MALFORMED, "choice", name, text, String.join(", ", words));
        }
        return NodeFactory.createLiteralString(text);
    }

    private static String plain(String name, String text) {
        if (text.length() > LONGEST) {
            throw ParameterException.of(Reason.MALFORMED, "tooLong", name, LONGEST);
        }
        boolean unfit = text.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        if (unfit) {
            throw ParameterException.of(Reason.MALFORMED, "control", name);
        }
        return text;
    }

    private static ParameterException unknown(SavedQuery query, String name) {
        return query.parameters().isEmpty()
                ? ParameterException.of(Reason.UNKNOWN_PARAMETER, "noParameters", query.name(), name)
                : ParameterException.of(
                        Reason.UNKNOWN_PARAMETER,
                        "unknownParameter",
                        query.name(),
                        name,
                        String.join(", ", query.parameterNames()));
    }
}
