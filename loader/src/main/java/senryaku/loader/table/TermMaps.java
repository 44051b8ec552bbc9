package senryaku.loader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Place;

/** Reads the term maps of a mapping. */
final class TermMaps {

    private final MappingNodes nodes;
    private final MappingText text;
    private final MappingReader.Refusal problems;

    TermMaps(MappingNodes nodes, MappingText text, MappingReader.Refusal problems) {
        this.nodes = nodes;
        this.text = text;
        this.problems = problems;
    }

    /**
     * Reads one.
     *
     * @param usual what a reference makes where nothing is said: literals of objects, IRIs otherwise
     * @param around a place near it, if its own cannot be found
     */
    Optional<TermMap> read(Node node, TermMap.Kind usual, Place around) {
        List<TermMap.Value> values = new ArrayList<>();
        List<Node> words = new ArrayList<>();
        objects(node, Rml.CONSTANT).forEach(term -> {
            values.add(new TermMap.Value.Constant(term));
            words.add(term);
        });
        objects(node, Rml.REFERENCE).forEach(reference -> {
            values.add(new TermMap.Value.Reference(lexical(reference)));
            words.add(reference);
        });
        objects(node, Rml.TEMPLATE).forEach(template -> {
            values.add(new TermMap.Value.Template(lexical(template)));
            words.add(template);
        });
        if (values.size() != 1) {
            problems.refuse(words.isEmpty() ? around : text.of(words.getFirst()), Mistake.MAPPING_TERM, values.size());
            return Optional.empty();
        }
        Place place = text.of(words.getFirst());
        TermMap.Value value = values.getFirst();
        if (value instanceof TermMap.Value.Template template) {
            Optional<String> mistake = Terms.mistake(template.text());
            if (mistake.isPresent()) {
                problems.refuse(place, Mistake.MAPPING_TEMPLATE, template.text(), mistake.get());
                return Optional.empty();
            }
        }
        Optional<TermMap> datatype = part(node, Rml.DATATYPE_MAP, Rml.DATATYPE, TermMap.Kind.IRI, place);
        Optional<TermMap> language = part(node, Rml.LANGUAGE_MAP, Rml.LANGUAGE, TermMap.Kind.LITERAL, place);
        boolean literal = usual == TermMap.Kind.LITERAL
                && (value instanceof TermMap.Value.Reference || datatype.isPresent() || language.isPresent());
        return kind(node, value, literal ? TermMap.Kind.LITERAL : TermMap.Kind.IRI)
                .map(kind -> new TermMap(value, kind, datatype, language, place));
    }

    private Optional<TermMap> part(Node node, Node property, Node shortcut, TermMap.Kind usual, Place place) {
        Optional<Node> constant = objects(node, shortcut).stream().findFirst();
        if (constant.isPresent()) {
            TermMap.Value value = new TermMap.Value.Constant(constant.get());
            return Optional.of(new TermMap(value, usual, Optional.empty(), Optional.empty(), text.of(constant.get())));
        }
        return objects(node, property).stream().findFirst().flatMap(map -> read(map, usual, place));
    }

    /** What it becomes: a constant is what it is, else what the mapping says, else what is usual. */
    private Optional<TermMap.Kind> kind(Node node, TermMap.Value value, TermMap.Kind usual) {
        if (value instanceof TermMap.Value.Constant constant) {
            return Optional.of(constant.term().isLiteral() ? TermMap.Kind.LITERAL : TermMap.Kind.IRI);
        }
        Optional<Node> said = objects(node, Rml.TERM_TYPE).stream().findFirst();
        if (said.isEmpty()) {
            return Optional.of(usual);
        }
        String name = said.get().isURI() ? Rml.localName(said.get()) : lexical(said.get());
        Optional<TermMap.Kind> kind = switch (name) {
            case "IRI" -> Optional.of(TermMap.Kind.IRI);
            case "Literal" -> Optional.of(TermMap.Kind.LITERAL);
            case "BlankNode" -> Optional.of(TermMap.Kind.BLANK);
            default -> Optional.empty();
        };
        if (kind.isEmpty()) {
            problems.refuse(text.of(said.get()), Mistake.MAPPING_TYPE, name, Nearest.hint(name, Rml.TERM_TYPES));
        }
        return kind;
    }

    private List<Node> objects(Node node, Node property) {
        return nodes.objects(node, property);
    }

    private static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
