package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import senryaku.loader.source.ShippedSources;
import senryaku.loader.source.SourceFolder;

/** What is shipped is without mistakes, and every line of its documents is quoted or known to carry no fact. */
class ShippedSourcesTest {

    @Test
    void theDeckIsShipped() {
        assertThat(ShippedSources.folders()).extracting(SourceFolder::shown).contains("mic-2021-02-16");
    }

    @Test
    void nothingIsWrongAndNoLineIsLeftOut() {
        CheckReport report = Check.run(List.of(), true, Samples.BASE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.sources()).hasSameSizeAs(ShippedSources.folders());
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
