package senryaku.loader.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates for organisations whose record is known, from 5,547 records of ROR. */
class MatchingTest {

    private static final Path FOLDER = Path.of("src/test/resources/links");
    private static List<Organisation> register = List.of();
    private static List<List<String>> labelled = List.of();

    @BeforeAll
    static void read() throws IOException {
        register = Register.read(FOLDER.resolve("ror-japan-names.jsonl.gz"), Register.COLUMNS);
        List<List<String>> rows = Csv.rows(Files.readString(FOLDER.resolve("labelled.csv")));
        labelled = rows.subList(1, rows.size());
    }

    @Test
    void whatIsProposedIsRight() {
        assertThat(register).hasSize(5_547);
        assertThat(labelled).hasSize(58);
        for (String part : List.of("tuning", "held-out")) {
            Matching matching = new Matching(register);
            int right = 0;
            int wrong = 0;
            int shown = 0;
            int there = 0;
            List<String> mistakes = new ArrayList<>();
            for (List<String> row :
                    labelled.stream().filter(row -> row.get(4).equals(part)).toList()) {
                String truth = row.get(3);
                List<Candidate> found = matching.candidates(organisation(row));
                there += truth.isEmpty() ? 0 : 1;
                shown += found.stream().anyMatch(one -> one.record().id().equals(truth)) ? 1 : 0;
                if (!found.isEmpty() && found.getFirst().score() >= Matching.LIKELY) {
                    boolean same = found.getFirst().record().id().equals(truth);
                    right += same ? 1 : 0;
                    wrong += same ? 0 : 1;
                    if (!same) {
                        mistakes.add(row + " " + found.getFirst());
                    }
                }
            }
            System.out.printf(
                    "links, %s: %d proposed, precision %.3f, recall %.3f; right record among those shown %.3f of %d%n",
                    part,
                    right + wrong,
                    (double) right / (right + wrong),
                    (double) right / there,
                    (double) shown / there,
                    there);
            assertThat(mistakes).as("wrong links are worse than none").isEmpty();
            assertThat((double) right / there).isGreaterThan(0.6);
            assertThat((double) shown / there).isGreaterThan(0.9);
        }
    }

    /** Who is who was said by others: names as ministries wrote them, with the corporate numbers that go with them. */
    @Test
    void namesOfReviewSheetsFindTheirCorporateNumbers() throws IOException {
        Matching numbers =
                new Matching(Register.read(FOLDER.resolve("review-sheet-register.csv.gz"), Register.COLUMNS));
        List<List<String>> all = Csv.rows(Files.readString(FOLDER.resolve("review-sheet-names.csv")));
        List<List<String>> rows = all.subList(1, all.size());
        assertThat(rows).hasSize(800);
        for (String part : List.of("tuning", "held-out")) {
            int right = 0;
            int there = 0;
            List<String> wrong = new ArrayList<>();
            for (List<String> row :
                    rows.stream().filter(row -> row.get(2).equals(part)).toList()) {
                there += row.get(1).isEmpty() ? 0 : 1;
                List<Candidate> found = numbers.candidates(new Organisation("x", List.of(row.get(0)), List.of(), true));
                if (!found.isEmpty() && found.getFirst().score() >= Matching.LIKELY) {
                    if (found.getFirst().record().id().equals(row.get(1))) {
                        right++;
                    } else {
                        wrong.add(row + " " + found.getFirst());
                    }
                }
            }
            double precision = (double) right / (right + wrong.size());
            System.out.printf(
                    "corporate numbers, %s: %d proposed, precision %.3f, recall %.3f of %d%n",
                    part, right + wrong.size(), precision, (double) right / there, there);
            assertThat(precision).as(wrong.toString()).isGreaterThan(0.98);
            assertThat((double) right / there).isGreaterThan(0.17);
        }
    }

    @Test
    void everyCandidateHasItsReasonsAndNoneIsAccepted() {
        Organisation riken = new Organisation("body:riken", List.of("理化学研究所", "RIKEN"), List.of(), true);
        List<Candidate> found = new Matching(register).candidates(riken);
        assertThat(found.getFirst().record().id()).isEqualTo("https://ror.org/01sjwvz98");
        assertThat(found.getFirst().reasons()).anyMatch(reason -> reason.contains("2 records bear this name"));
        assertThat(found.getFirst().score()).isLessThan(Matching.LIKELY);
        String file = CandidateFile.of(Map.of(riken, found), "ror.json");
        assertThat(file)
                .contains("FILL-IN")
                .contains("https://ror.org/01sjwvz98")
                .doesNotContain("accept");
    }

    @Test
    void theLegalFormCountsAndWhereItStandsToo() {
        Organisation wanted = new Organisation("y", List.of("株式会社例示商事"), List.of(), true);
        assertThat(score(wanted, "(株)例示商事")).isGreaterThan(Matching.LIKELY);
        assertThat(score(wanted, "例示商事")).isGreaterThan(Matching.LIKELY);
        assertThat(score(wanted, "例示商事株式会社")).isLessThan(Matching.LIKELY);
        assertThat(score(wanted, "合同会社例示商事")).isLessThan(Matching.LIKELY);
        assertThat(score(wanted, "株式会社例示商事福岡支店")).isLessThan(Matching.LIKELY);
        Organisation institute = new Organisation("y", List.of("独立行政法人見本研究所"), List.of(), true);
        assertThat(score(institute, "国立研究開発法人見本研究所")).isGreaterThan(Matching.LIKELY);
        Organisation foundation = new Organisation("y", List.of("財団法人見本財団"), List.of(), true);
        assertThat(score(foundation, "公益財団法人見本財団")).isGreaterThan(Matching.LIKELY);
        assertThat(score(foundation, "一般社団法人見本財団")).isLessThan(Matching.LIKELY);
    }

    @Test
    void englishIsComparedByItsWords() {
        Organisation wanted = new Organisation("y", List.of("Sample Central R&D Labs"), List.of(), true);
        assertThat(score(wanted, "Sample Central Research and Development Laboratories (Japan)"))
                .isGreaterThan(Matching.LIKELY);
        Organisation university = new Organisation("y", List.of("Sample University"), List.of(), true);
        assertThat(score(university, "The University of Sample")).isGreaterThan(Matching.LIKELY);
        assertThat(score(university, "Sample University of Education")).isLessThan(Matching.LIKELY);
        Organisation part = new Organisation("y", List.of("RIKEN CXYZ"), List.of(), true);
        Organisation record =
                new Organisation("https://x.example/1", List.of("RIKEN Center for Samples", "CXYZ"), List.of(), true);
        assertThat(new Matching(List.of(record)).candidates(part).getFirst().score())
                .isGreaterThan(Matching.LIKELY);
    }

    private static double score(Organisation wanted, String name) {
        Organisation record = new Organisation("https://x.example/1", List.of(name), List.of(), true);
        return new Matching(List.of(record))
                .candidates(wanted).stream().mapToDouble(Candidate::score).max().orElse(0);
    }

    @Test
    void placesAndClosedRecordsCount() {
        Organisation here =
                new Organisation("https://x.example/1", List.of("Institute of Examples"), List.of("Osaka"), true);
        Organisation closed =
                new Organisation("https://x.example/2", List.of("Institute of Samples"), List.of(), false);
        Matching matching = new Matching(List.of(here, closed));
        double same = score(matching, "Institute of Examples", "Osaka");
        double other = score(matching, "Institute of Examples", "Tokyo");
        assertThat(same).isGreaterThan(Matching.LIKELY).isGreaterThan(other);
        assertThat(other).isLessThan(Matching.LIKELY);
        assertThat(score(matching, "Institute of Samples", "Osaka")).isLessThan(Matching.LIKELY);
    }

    @Test
    void aTableIsARegisterToo(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("register.csv"), """
                法人番号,商号又は名称,フリガナ,所在地
                https://x.example/1,"株式会社例,見本",レイミホン,大阪市
                """);
        Map<String, String> columns = Map.of("id", "法人番号", "name", "商号又は名称", "kana", "フリガナ", "place", "所在地");
        List<Organisation> records = Register.read(table, columns);
        assertThat(records)
                .containsExactly(
                        new Organisation("https://x.example/1", List.of("株式会社例,見本", "レイミホン"), List.of("大阪市"), true));
        assertThat(new Matching(records)
                        .candidates(new Organisation("x", List.of("れいみほん"), List.of(), true))
                        .getFirst()
                        .score())
                .isGreaterThan(Matching.LIKELY);
    }

    @Test
    void whatIsNoRegisterIsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        for (String text : List.of("{\"id\": \"x\"", "<html>", "{\"id\": \"x\"}")) {
            Path file = Files.writeString(folder.resolve("register.json"), text);
            assertThatThrownBy(() -> Register.read(file, Register.COLUMNS))
                    .isInstanceOf(RegisterException.class)
                    .hasMessageContaining("register.json:1:");
        }
        Path table = Files.writeString(folder.resolve("register.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Register.read(table, Register.COLUMNS)).hasMessageContaining("no column");
        assertThatThrownBy(() -> Register.read(folder.resolve("absent.json"), Register.COLUMNS))
                .isInstanceOf(RegisterException.class);
    }

    private static double score(Matching matching, String name, String place) {
        return matching.candidates(new Organisation("x", List.of(name), List.of(place), true)).stream()
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static Organisation organisation(List<String> row) {
        return new Organisation(
                "x",
                Stream.of(row.get(0), row.get(1), row.get(2))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                List.of(),
                true);
    }
}
