package senryaku.loader;

import java.util.List;
import senryaku.loader.source.Problems;

/**
 * What a check found.
 *
 * @param problems everything that is wrong or worth a look, sorted by place
 * @param sources the sources that could be read
 */
public record CheckReport(Problems problems, List<SourceSummary> sources) {

    public CheckReport {
        sources = List.copyOf(sources);
    }
}
