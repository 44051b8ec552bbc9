package senryaku.loader.table;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import senryaku.loader.source.Document;
import senryaku.loader.source.Place;

/** Finds where the nodes of a mapping are written: parsers of Turtle forget it. */
final class MappingText {

    private final Document document;

    MappingText(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    Place start() {
        return Place.startOf(document.name());
    }

    /** Where a literal or an IRI is first written; the beginning, if it is written in another way. */
    Place of(Node node) {
        if (node.isLiteral()) {
            String words = node.getLiteralLexicalForm().replace("\\", "\\\\").replace("\"", "\\\"");
            return first(Stream.of("\"" + words + "\"", "'" + words + "'", words));
        }
        if (!node.isURI()) {
            return start();
        }
        String name = node.getURI().replaceFirst("^.*[/#]", "");
        return first(Stream.of("<" + node.getURI() + ">", "<#" + name + ">", "<" + name + ">", ":" + name, name));
    }

    /** Where a node is described: where a line begins with its IRI, or else where it is first written. */
    Place definition(Node node) {
        if (!node.isURI()) {
            return start();
        }
        String name = node.getURI().replaceFirst("^.*[/#]", "");
        return Stream.of("<" + node.getURI() + ">", "<#" + name + ">", "<" + name + ">", ":" + name)
                .map(text -> document.text().indexOf("\n" + text))
                .filter(index -> index >= 0)
                .findFirst()
                .map(index -> document.placeAt(document.positionOf(index + 1)))
                .orElseGet(() -> of(node));
    }

    /** Where one of some texts first stands: the first that stands anywhere. */
    private Place first(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .map(document.text()::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .map(index -> document.placeAt(document.positionOf(index)))
                .orElse(start());
    }
}
