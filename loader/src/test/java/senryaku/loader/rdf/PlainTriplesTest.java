package senryaku.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.graph.Terms;
import senryaku.loader.graph.Triples;

class PlainTriplesTest {

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "\\",
            " ",
            ".",
            "..",
            "/",
            "#",
            "%",
            "%41",
            "@ja",
            "@ja-Kana",
            "^^",
            "_:b",
            "\t",
            "\r",
            "\n",
            "é",
            "量",
            "\uFFFD",
            "😀",
            "<http://www.w3.org/2001/XMLSchema#integer>",
            "<urn:x>",
            "relative",
            "HTTP://",
            ":80");

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://a.example/s> <https://a.example/p#q> <http://b.example/o> .",
                "<https://a.example/s> <https://a.example/p> \"量子 1\"@ja .",
                "<https://a.example/s> <https://a.example/p> \"01\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                "<https://a.example/s> <https://a.example/p> \"x\" ."
            })
    void plain_lines_need_no_other_parser(String line) {
        Triples triples = new Triples(new Terms());
        assertThat(PlainTriples.read(line, false, triples)).contains("");
        assertThat(new HashSet<>(triples)).isEqualTo(byJena(line, Lang.NTRIPLES));
    }

    /** Lines with something put in, taken out or turned: what is read here is what Jena reads, and what Jena refuses is not. */
    @Test
    void nothing_is_read_otherwise_than_by_jena() {
        int whole = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean quads = random.nextInt(4) == 0;
            List<String> lines = new ArrayList<>();
            for (int line = 0; line < 3; line++) {
                lines.add(random.nextInt(3) == 0 ? changed(line(quads)) : line(quads));
            }
            String text = String.join("\n", lines);
            Triples triples = new Triples(new Terms());
            var others = PlainTriples.read(text, quads, triples);
            Lang language = quads ? Lang.NQUADS : Lang.NTRIPLES;
            Set<Triple> expected;
            try {
                expected = byJena(text, language);
            } catch (RiotException | FirstError.Found e) {
                if (others.isPresent()) {
                    assertThat(isRefused(others.get(), language)).as(text).isTrue();
                }
                continue;
            }
            if (others.isPresent()) {
                Set<Triple> found = new HashSet<>(triples);
                found.addAll(byJena(others.get(), language));
                assertThat(withoutBlanks(found)).as(text).isEqualTo(withoutBlanks(expected));
                assertThat(found).as(text).hasSameSizeAs(expected);
                whole++;
            }
        }
        assertThat(whole).isGreaterThan(5_000);
    }

    private String line(boolean quads) {
        String object = switch (random.nextInt(5)) {
            case 0 -> "\"量子\"@ja";
            case 1 -> "\"2021-02-16\"^^<http://www.w3.org/2001/XMLSchema#date>";
            case 2 -> "\"plain\"";
            case 3 -> "_:b" + random.nextInt(3);
            default -> "<https://b.example/o" + random.nextInt(3) + ">";
        };
        return "<https://a.example/id/s%d> <https://a.example/p#%d> %s%s ."
                .formatted(random.nextInt(3), random.nextInt(3), object, quads ? " <https://a.example/g>" : "");
    }

    private String changed(String line) {
        StringBuilder changed = new StringBuilder(line);
        int at = random.nextInt(line.length());
        switch (random.nextInt(3)) {
            case 0 -> changed.deleteCharAt(at);
            case 1 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> changed.replace(at, at + 1, PIECES.get(random.nextInt(PIECES.size())));
        }
        return changed.toString();
    }

    private static boolean isRefused(String text, Lang language) {
        try {
            return byJena(text, language).isEmpty() && !text.isBlank();
        } catch (RiotException | FirstError.Found e) {
            return true;
        }
    }

    private static Set<Triple> withoutBlanks(Set<Triple> triples) {
        Set<Triple> some = new HashSet<>(triples);
        some.removeIf(
                triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
        return some;
    }

    private static Set<Triple> byJena(String text, Lang language) {
        Triples triples = new Triples(new Terms());
        RDFParser.fromString(text, language)
                .base(RelativeIris.BASE)
                .errorHandler(new FirstError())
                .parse(new RdfCollector(triples));
        return new HashSet<>(triples);
    }
}
