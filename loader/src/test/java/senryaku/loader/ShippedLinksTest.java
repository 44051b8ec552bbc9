package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.fact.Decision;
import senryaku.loader.fact.FactsFile;
import senryaku.loader.fact.FactsReader;
import senryaku.loader.link.Organisation;
import senryaku.loader.link.Register;
import senryaku.loader.source.ShippedSources;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.SourceFolder;
import senryaku.loader.source.Structure;

/** Each shipped link has its identifier and its name in the records of the register that are shipped beside it. */
class ShippedLinksTest {

    private static final String ROR = "https://ror.org/";
    private static final String CORPORATE = "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=";

    private static Map<String, Organisation> register = Map.of();

    @BeforeAll
    static void unpack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ror.jsonl");
        try (InputStream packed =
                Objects.requireNonNull(ShippedLinksTest.class.getResourceAsStream("/links/ror-japan-names.jsonl.gz"))) {
            Files.write(file, new GZIPInputStream(packed).readAllBytes());
        }
        register = Register.read(file, Register.COLUMNS).stream()
                .collect(Collectors.toMap(Organisation::id, record -> record));
    }

    @Test
    void aRecordOfRorIsThereActiveAndBearsTheName() {
        List<Decision.ExactMatch> links = links("ror-2026-06-23");
        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            assertThat(link.match()).startsWith(ROR);
            Organisation record = Objects.requireNonNull(register.get(link.match()), link.match());
            assertThat(record.names()).contains(link.record());
            assertThat(record.active()).isTrue();
        });
        JsonNode records = document("ror-2026-06-23");
        Set<String> shipped = new HashSet<>();
        records.forEach(record -> shipped.add(record.path("id").asText()));
        assertThat(shipped)
                .isEqualTo(links.stream().map(Decision.ExactMatch::match).collect(Collectors.toSet()));
    }

    @Test
    void aCorporateNumberIsInTheIndexUnderTheNameAndItsCheckDigitFits() {
        List<Decision.ExactMatch> links = links("rs-2024-recipients");
        JsonNode index = document("rs-2024-recipients");
        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            assertThat(link.match()).startsWith(CORPORATE);
            String number = link.match().substring(CORPORATE.length());
            assertThat(index.path(number).path("name").asText()).isEqualTo(link.record());
            assertThat(index.path(number).path("corporateNumber").asText()).isEqualTo(number);
            assertThat(number).matches("[1-9][0-9]{12}");
            assertThat(number.charAt(0) - '0').as(number).isEqualTo(checkDigit(number));
        });
    }

    /** Order for Enforcement of the Corporate Numbers, article 2. */
    private static int checkDigit(String number) {
        int sum = 0;
        for (int place = 1; place <= 12; place++) {
            sum += (number.charAt(13 - place) - '0') * (place % 2 == 0 ? 2 : 1);
        }
        return 9 - sum % 9;
    }

    /** Two records of one register for one thing, or two things with one record, would be a mistake. */
    @Test
    void nothingIsLinkedTwiceAndEveryLinkSaysWhy() {
        for (String slug : List.of("ror-2026-06-23", "rs-2024-recipients")) {
            List<Decision.ExactMatch> links = links(slug);
            assertThat(links).extracting(Decision.ExactMatch::match).doesNotHaveDuplicates();
            assertThat(links).extracting(Decision.ExactMatch::thing).doesNotHaveDuplicates();
            assertThat(links).allSatisfy(link -> {
                assertThat(link.reason().ja()).isNotBlank();
                assertThat(link.reason().en()).isNotBlank();
            });
        }
    }

    private static List<Decision.ExactMatch> links(String slug) {
        FactsFile facts = FactsReader.read(files(slug), Structure.of("facts.schema.json"), problem -> {
            throw new AssertionError(problem);
        });
        return facts.decisions().stream()
                .map(Decision.Placed::decision)
                .map(Decision.ExactMatch.class::cast)
                .toList();
    }

    private static JsonNode document(String slug) {
        try {
            return new JsonMapper().readTree(files(slug).document().text());
        } catch (IOException e) {
            throw new AssertionError(slug, e);
        }
    }

    private static SourceFiles files(String slug) {
        SourceFolder folder = ShippedSources.folders().stream()
                .filter(source -> source.name().equals(slug))
                .findFirst()
                .orElseThrow();
        return SourceFiles.read(folder, Structure.of("source.schema.json"), problem -> {
                    throw new AssertionError(problem);
                })
                .orElseThrow();
    }
}
