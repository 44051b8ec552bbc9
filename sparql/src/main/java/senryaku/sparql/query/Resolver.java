package senryaku.sparql.query;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import senryaku.sparql.query.ParameterException.Reason;

/** Turns what a person writes for a thing or a concept into its IRI. */
final class Resolver {

    /** A scheme, and none of the characters that SPARQL forbids in an IRI. */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\x00-\\x20<>\"{}|^`\\\\]+");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*(?:#[A-Za-z0-9._-]+)?");
    private static final Pattern PREFIXED = Pattern.compile("([a-z-]+):(" + SLUG + ")");

    /** How the short form of a derived statement begins. */
    private static final String DERIVED = "derived#";

    private final Kinds kinds;
    private final Things things;

    Resolver(Kinds kinds, QueryTarget target) {
        this.kinds = kinds;
        this.things = new Things(target);
    }

    /** A thing of one of the kinds; where all kinds are accepted, also a statement, a concept or anything else with an IRI. */
    Node thing(String parameter, String text, List<String> accepted) {
        String form = String.join(", ", accepted);
        Predicate<String> wanted =
                iri -> kinds.kindOf(iri).map(accepted::contains).orElse(false);
        boolean any = accepted.equals(Kinds.ALL);
        Matcher prefixed = PREFIXED.matcher(text);
        if (any && IRI.matcher(text).matches()) {
            return sole(parameter, text, List.of(text), wanted);
        }
        if (prefixed.matches() && Kinds.ALL.contains(prefixed.group(1))) {
            if (!accepted.contains(prefixed.group(1))) {
                throw ParameterException.of(Reason.MALFORMED, "wrongKind", parameter, text, form);
            }
            return sole(parameter, text, List.of(kinds.thing(prefixed.group(1), prefixed.group(2))), wanted);
        }
        if (any && (prefixed.matches() || text.startsWith(DERIVED))) {
            return sole(parameter, text, kinds.expanded(text), wanted);
        }
        List<String> bySlug =
                accepted.stream().map(kind -> kinds.thing(kind, text)).toList();
        return find(parameter, text, bySlug, wanted, form);
    }

    /** A concept of one scheme. */
    Node concept(String parameter, String text, String scheme) {
        String start = kinds.concept(scheme, "");
        Matcher prefixed = PREFIXED.matcher(text);
        String name = prefixed.matches() && prefixed.group(1).equals(scheme) ? prefixed.group(2) : text;
        return find(parameter, name, List.of(start + name), iri -> iri.startsWith(start), scheme);
    }

    private Node find(String parameter, String text, List<String> bySlug, Predicate<String> wanted, String form) {
        if (IRI.matcher(text).matches()) {
            return byIri(parameter, text, wanted, form);
        }
        if (SLUG.matcher(text).matches()) {
            List<String> existing = things.existing(bySlug);
            if (!existing.isEmpty()) {
                return one(parameter, text, existing);
            }
        }
        List<String> named = things.named(text, wanted);
        if (named.isEmpty()) {
            throw unknown(parameter, text, wanted);
        }
        return one(parameter, text, named);
    }

    private Node byIri(String parameter, String iri, Predicate<String> wanted, String form) {
        boolean ours = iri.startsWith(kinds.base());
        if (ours && !wanted.test(iri)) {
            throw ParameterException.of(Reason.MALFORMED, "wrongKind", parameter, iri, form);
        }
        return sole(parameter, iri, List.of(iri), wanted);
    }

    private Node sole(String parameter, String text, List<String> candidates, Predicate<String> wanted) {
        List<String> existing = things.existing(candidates);
        if (existing.isEmpty()) {
            throw unknown(parameter, text, wanted);
        }
        return one(parameter, text, existing);
    }

    private Node one(String parameter, String text, List<String> found) {
        if (found.size() > 1) {
            String candidates =
                    found.stream().limit(Nearest.SHOWN).map(kinds::compact).collect(Collectors.joining(", "));
            throw ParameterException.of(Reason.AMBIGUOUS, "ambiguous", parameter, text, found.size(), candidates);
        }
        return NodeFactory.createURI(found.getFirst());
    }

    private ParameterException unknown(String parameter, String text, Predicate<String> wanted) {
        String local = text.replaceFirst("^.*[/:]", "");
        String near = things.nearest(local, wanted).stream()
                .map(named -> "%s (%s)".formatted(kinds.compact(named.iri()), named.name()))
                .collect(Collectors.joining(", "));
        return near.isEmpty()
                ? ParameterException.of(Reason.UNKNOWN_THING, "unknownThing", parameter, text)
                : ParameterException.of(Reason.UNKNOWN_THING, "unknownThingNear", parameter, text, near);
    }
}
