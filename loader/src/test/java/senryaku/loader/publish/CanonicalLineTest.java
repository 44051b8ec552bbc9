package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** What is hashed is the canonical form of RDFC-1.0, as another program computes it. */
class CanonicalLineTest {

    private static final Node NAME = NodeFactory.createURI("https://x.example/名");

    /** Computed by another program with every character that needs care in a literal. */
    @Test
    void theLinesAreThoseOfAnotherImplementation() throws RdfConsumerException {
        List<Quad> quads = new ArrayList<>(ReleaseStoreTest.quads(300));
        for (int point = 0; point < 0x2FF; point++) {
            quads.add(quad(NodeFactory.createLiteralString("a" + Character.toString(point) + "b")));
        }
        for (int point : new int[] {0x85, 0x2028, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD}) {
            quads.add(quad(NodeFactory.createLiteralLang(Character.toString(point), "ja")));
        }
        quads.add(quad(NodeFactory.createLiteralDT("1.0", XSDDatatype.XSDdecimal)));
        quads.add(quad(NodeFactory.createLiteralDT("plain", XSDDatatype.XSDstring)));
        quads.add(quad(NodeFactory.createLiteralString("")));
        assertThat(text(Content.of(quads))).isEqualTo(byTitanium(quads));
    }

    /** U+FF71 before U+1F600, although their UTF-16 stands the other way round. */
    @Test
    void linesAreSortedByCodePoint() {
        List<String> sorted = Content.of(List.of(
                        quad(NodeFactory.createLiteralString("😀")),
                        quad(NodeFactory.createLiteralString("ｱ")),
                        quad(NodeFactory.createLiteralString("a")),
                        quad(NodeFactory.createLiteralString("😀😀")),
                        quad(NodeFactory.createLiteralString("😁"))))
                .lines();
        assertThat(sorted).extracting(line -> line.split("\"", -1)[1]).containsExactly("a", "ｱ", "😀", "😀😀", "😁");
    }

    @Test
    void theHashIsThatOfTheLines() {
        Content content = Content.of(ReleaseStoreTest.quads(50));
        byte[] digest = Hashes.sha256().digest(text(content).getBytes(StandardCharsets.UTF_8));
        assertThat(content.hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    private static String text(Content content) {
        return content.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Quad quad(Node object) {
        return Quad.create(NAME, NAME, NAME, object);
    }

    private static String byTitanium(List<Quad> quads) throws RdfConsumerException {
        RdfCanon canon = RdfCanon.create("SHA-256");
        for (Quad quad : quads) {
            Node object = quad.getObject();
            boolean literal = object.isLiteral();
            boolean tagged = literal && !object.getLiteralLanguage().isEmpty();
            canon.quad(
                    quad.getSubject().getURI(),
                    quad.getPredicate().getURI(),
                    literal ? object.getLiteralLexicalForm() : object.getURI(),
                    literal ? object.getLiteralDatatypeURI() : null,
                    tagged ? object.getLiteralLanguage() : null,
                    null,
                    quad.getGraph().getURI());
        }
        StringWriter text = new StringWriter();
        canon.provide(new NQuadsWriter(text));
        return text.toString();
    }
}
