package senryaku.loader.table;

import io.carml.engine.TermGenerator;
import io.carml.engine.TermGeneratorFactoryException;
import io.carml.engine.function.Functions;
import io.carml.engine.rdf.RdfTermGeneratorConfig;
import io.carml.engine.rdf.RdfTermGeneratorFactory;
import io.carml.engine.template.Template;
import io.carml.engine.template.TemplateException;
import io.carml.engine.template.TemplateParser;
import io.carml.model.TermType;
import io.carml.model.impl.CarmlDatatypeMap;
import io.carml.model.impl.CarmlLanguageMap;
import io.carml.model.impl.CarmlObjectMap;
import java.lang.reflect.InaccessibleObjectException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Makes terms of records by the generators of carml: templates, escaping in IRIs, datatypes and languages are the engine's.
 * Its values are those of RDF4J and become those of Jena here.
 */
final class Terms {

    /** The languages that are written in practice; longer first parts are registered for none. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private final RdfTermGeneratorFactory factory;
    private final boolean natural;
    private final Map<TermMap, TermGenerator<Value>> generators = new HashMap<>();

    /**
     * Generators of terms.
     *
     * @param base what relative IRIs are put behind
     * @param natural whether JSON numbers and truth values keep their kind where a mapping gives no datatype
     */
    Terms(String base, boolean natural) {
        this.natural = natural;
        RdfTermGeneratorConfig config = RdfTermGeneratorConfig.builder()
                .baseIri(SimpleValueFactory.getInstance().createIRI(base))
                .valueFactory(SimpleValueFactory.getInstance())
                .normalizationForm(Normalizer.Form.NFC)
                .iriUpperCasePercentEncoding(true)
                .functions(new Functions())
                .build();
        this.factory = RdfTermGeneratorFactory.of(config, TemplateParser.build());
    }

    /**
     * A term and the cells that it was made of.
     *
     * @param cells none of a constant
     */
    record Made(Node term, List<Cell> cells) {}

    /**
     * The terms of a record; none where a reference finds nothing.
     *
     * @throws NoTermException if a value gives no term
     */
    List<Made> make(TermMap map, TableRecord record) {
        if (map.value() instanceof TermMap.Value.Constant constant) {
            return List.of(new Made(constant.term(), List.of()));
        }
        Evaluation evaluation = new Evaluation(record);
        List<Value> values = values(map, evaluation);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Cell> cells = evaluation.cells(i, values.size());
            made.add(new Made(natural(map, node(map, values.get(i)), cells), cells));
        }
        return made;
    }

    private Node natural(TermMap map, Node node, List<Cell> cells) {
        boolean plain = natural
                && map.kind() == TermMap.Kind.LITERAL
                && map.value() instanceof TermMap.Value.Reference
                && map.datatype().isEmpty()
                && map.language().isEmpty()
                && cells.size() == 1;
        return plain
                ? cells.getFirst()
                        .datatype()
                        .map(datatype -> NodeFactory.createLiteralDT(node.getLiteralLexicalForm(), datatype))
                        .orElse(node)
                : node;
    }

    private List<Value> values(TermMap map, Evaluation evaluation) {
        try {
            List<Value> values =
                    generators.computeIfAbsent(map, this::generator).apply(evaluation);
            boolean languages = values.stream().allMatch(Terms::isLanguage);
            if (!languages) {
                throw new NoTermException(true, evaluation.first());
            }
            return values;
        } catch (TermGeneratorFactoryException | TemplateException e) {
            throw new NoTermException(false, evaluation.first());
        } catch (InaccessibleObjectException e) { // carml fails to describe a map whose language is none
            throw new NoTermException(true, evaluation.first());
        }
    }

    private static boolean isLanguage(Value value) {
        return !(value instanceof Literal literal)
                || literal.getLanguage()
                        .map(language -> LANGUAGE.matcher(language).matches())
                        .orElse(true);
    }

    private TermGenerator<Value> generator(TermMap map) {
        CarmlObjectMap object = new CarmlObjectMap();
        switch (map.value()) {
            case TermMap.Value.Constant constant -> throw new IllegalArgumentException("A constant is made of nothing");
            case TermMap.Value.Reference reference -> object.setReference(reference.name());
            case TermMap.Value.Template template -> object.setTemplate(template.text());
        }
        // carml drops what is not ASCII from the labels of blank nodes, so that 甲 and 乙 would be one
        object.setTermType(map.kind() == TermMap.Kind.IRI ? TermType.IRI : TermType.LITERAL);
        map.datatype().ifPresent(datatype -> {
            CarmlDatatypeMap made = new CarmlDatatypeMap();
            switch (datatype.value()) {
                case TermMap.Value.Constant constant ->
                    made.setConstant(SimpleValueFactory.getInstance()
                            .createIRI(constant.term().getURI()));
                case TermMap.Value.Reference reference -> made.setReference(reference.name());
                case TermMap.Value.Template template -> made.setTemplate(template.text());
            }
            object.setDatatypeMap(made);
        });
        map.language().ifPresent(language -> {
            CarmlLanguageMap made = new CarmlLanguageMap();
            switch (language.value()) {
                case TermMap.Value.Constant constant ->
                    made.setConstant(SimpleValueFactory.getInstance()
                            .createLiteral(constant.term().getLiteralLexicalForm()));
                case TermMap.Value.Reference reference -> made.setReference(reference.name());
                case TermMap.Value.Template template -> made.setTemplate(template.text());
            }
            object.setLanguageMap(made);
        });
        return factory.getObjectGenerator(object);
    }

    private static Node node(TermMap map, Value value) {
        if (map.kind() == TermMap.Kind.BLANK) {
            return NodeFactory.createBlankNode(value.stringValue());
        }
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(iri.stringValue());
            case Literal literal -> literal(literal);
            default -> throw new IllegalStateException("The engine makes IRIs and literals, not " + value);
        };
    }

    private static Node literal(Literal literal) {
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        TypeMapper.getInstance()
                                .getSafeTypeByName(literal.getDatatype().stringValue())));
    }

    /** The references of a template that is right. */
    static Stream<String> references(String template) {
        return TemplateParser.build().parse(template).getExpressions().stream().map(Template.Expression::getValue);
    }

    /** What is wrong with a template. */
    static Optional<String> mistake(String template) {
        try {
            return references(template).anyMatch(String::isBlank) ? Optional.of("{}") : Optional.empty();
        } catch (TemplateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
