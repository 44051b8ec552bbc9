package senryaku.sparql.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.Bilingual;

class ReadingTest {

    private static final String OTHER = "http://localhost:3030/";
    private static final String OURS = OTHER + "ontology#";

    private final Handbook book = Handbook.read(new OntologyFiles(OTHER));

    @Test
    void everyIriIsBelowTheBase() {
        assertThat(book.about().versionIri()).startsWith(OTHER);
        assertThat(book.terms())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(term.iri()).startsWith(OURS));
        assertThat(book.schemes())
                .isNotEmpty()
                .allSatisfy(scheme -> assertThat(scheme.iri()).startsWith(OTHER));
        assertThat(book.shapes())
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(shape.iri()).startsWith(OTHER));
        assertThat(book.questions())
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.query()).doesNotContain("w3id.org/senryaku"));
    }

    @Test
    void everyTermHasItsModuleQuestionAndChange() {
        assertThat(book.terms()).allSatisfy(term -> {
            assertThat(book.moduleOf(term).terms()).contains(term);
            assertThat(book.questionsOf(term)).as(term.name()).isNotEmpty();
            assertThat(book.changesOf(term)).as(term.name()).isNotEmpty();
        });
        assertThat(book.schemes())
                .allSatisfy(scheme -> assertThat(book.changesOf(scheme)).isNotEmpty());
    }

    @Test
    void relationsComeFromTermsAndFromShapes() {
        assertThat(book.relations())
                .contains(new Relation(
                        OURS + "ExOfficioSeat", OURS + "filledExOfficioBy", "http://www.w3.org/ns/org#Post"))
                .contains(new Relation(OURS + "MemberCount", OURS + "countOf", OURS + "Hub"))
                .doesNotContain(new Relation(
                        "http://www.w3.org/ns/org#Membership",
                        "http://www.w3.org/ns/org#member",
                        OURS + "ExOfficioSeat"));
    }

    @Test
    void shapesOfAClassAreThoseThatItGathersToo() {
        Term seat = book.term("ExOfficioSeat").orElseThrow();
        assertThat(book.shapesOf(seat)).extracting(Shape::name).contains("ExOfficioSeat-member");
        assertThat(seat.restrictions()).extracting(Term.Restriction::how).contains("maxCardinality");
    }

    @Test
    void termsKeepTheOrderOfTheirFile() {
        Module seat = book.modules().stream()
                .filter(module -> module.name().equals("seat"))
                .findFirst()
                .orElseThrow();
        assertThat(seat.terms()).extracting(Term::name).startsWith("ExOfficioSeat", "PostGroup", "PostHolding");
    }

    @Test
    void changelogIsReadByVersionAndPart() {
        List<Change> changes = Change.all(
                "# Log\n\n## 2.0.0 (not released / 未公開)\n\n### seat / 席\n\n- Added `sen:X`. / `sen:X` を加えた。\n\n## 1.0.0\n\n- Began.\n");
        assertThat(changes)
                .containsExactly(
                        new Change(
                                new Bilingual("2.0.0（未公開）", "2.0.0 (not released)"),
                                new Bilingual("席", "seat"),
                                new Bilingual("`sen:X` を加えた。", "Added `sen:X`.")),
                        new Change(
                                new Bilingual("1.0.0", "1.0.0"),
                                new Bilingual("", ""),
                                new Bilingual("Began.", "Began.")));
        assertThat(changes).extracting(Change::number).containsExactly("2.0.0", "1.0.0");
        assertThat(changes.getFirst().names("sen:X")).isTrue();
    }

    @Test
    void codeInALineIsToldFromWords() {
        assertThat(Piece.of("a `b` c"))
                .containsExactly(new Piece("a ", false), new Piece("b", true), new Piece(" c", false));
    }
}
