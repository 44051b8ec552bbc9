package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import senryaku.loader.fact.Common;
import senryaku.loader.fact.FactsFile;
import senryaku.loader.fact.FactsReader;
import senryaku.loader.fact.Id;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Severity;
import senryaku.loader.source.ShippedSources;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.SourceFolder;
import senryaku.loader.source.Structure;

/**
 * What is shipped is without mistakes, every line of its documents is quoted or known to carry no fact, and where two
 * documents speak of one thing, somebody has said why it is one.
 */
class ShippedSourcesTest {

    @Test
    void theDeckIsShipped() {
        assertThat(ShippedSources.folders()).extracting(SourceFolder::shown).contains("mic-2021-02-16");
    }

    @Test
    void nothingIsWrongAndNoLineIsLeftOut() {
        assertThat(ShippedSources.folders()).hasSizeGreaterThan(3).allSatisfy(folder -> {
            CheckReport report = Check.run(List.of(folder.path()), false, Samples.BASE);
            assertThat(report.problems()).as(folder.shown()).isEmpty();
        });
    }

    @Test
    void togetherTheyContradictEachOtherInTwoYearsAndNothingElse() {
        CheckReport report = Check.run(List.of(), true, Samples.BASE);
        assertThat(report.sources()).hasSameSizeAs(ShippedSources.folders());
        assertThat(report.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
                .allSatisfy(problem -> assertThat(problem.render(Locale.ENGLISH))
                        .contains("last fiscal year differs between documents"));
    }

    /** Nothing is merged by its name alone. */
    @Test
    void whatASecondDocumentRecordsAgainIsIdentifiedWithAReason() {
        List<FactsFile> byAge = ShippedSources.folders().stream()
                .map(ShippedSourcesTest::read)
                .sorted(Comparator.comparing(file -> file.files().source().date()))
                .toList();
        Set<Id> recorded = new HashSet<>();
        List<Common> again = new ArrayList<>();
        for (FactsFile file : byAge) {
            for (FactsFile.Placed placed : file.facts()) {
                Common common = placed.fact().common();
                if (!recorded.add(common.id())) {
                    again.add(common);
                }
            }
        }
        assertThat(again)
                .hasSizeGreaterThan(5)
                .allSatisfy(common ->
                        assertThat(common.identity()).as(common.id().text()).isPresent());
    }

    private static FactsFile read(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        SourceFiles files = SourceFiles.read(folder, Structure.of("source.schema.json"), problems::add)
                .orElseThrow();
        FactsFile facts = FactsReader.read(files, Structure.of("facts.schema.json"), problems::add);
        assertThat(problems).isEmpty();
        return facts;
    }

    @Test
    void aSourceMayReferToWhatIsShippedAndThenThatComesAlong() {
        CheckReport report = Check.run(List.of(Samples.good("refers-to-the-deck")), false, Samples.BASE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.sources())
                .extracting(SourceSummary::slug)
                .containsExactly("refers-to-the-deck", "mic-2021-02-16");
    }
}
