package senryaku.sparql.federation;

import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.BindingSet;

/** RDF4J's terms as Jena's, so that all answers are written by one hand. */
final class Terms {

    private Terms() {}

    static Node node(Value value) {
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(iri.stringValue());
            case BNode blank -> NodeFactory.createBlankNode(blank.getID());
            case Literal literal -> literal(literal);
            default -> throw new IllegalArgumentException("a term that SPARQL 1.1 does not have: " + value);
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

    static Triple triple(Statement statement) {
        return Triple.create(node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject()));
    }

    static Binding binding(BindingSet row, List<Var> variables) {
        BindingBuilder binding = Binding.builder();
        for (Var variable : variables) {
            Value value = row.getValue(variable.getVarName());
            if (value != null) {
                binding.add(variable, node(value));
            }
        }
        return binding.build();
    }

    /** Jena's term as RDF4J's. */
    static Value value(Node node, ValueFactory values) {
        if (node.isURI()) {
            return values.createIRI(node.getURI());
        }
        if (node.isBlank()) {
            return values.createBNode(node.getBlankNodeLabel());
        }
        String text = node.getLiteralLexicalForm();
        return node.getLiteralLanguage().isEmpty()
                ? values.createLiteral(text, values.createIRI(node.getLiteralDatatypeURI()))
                : values.createLiteral(text, node.getLiteralLanguage());
    }
}
