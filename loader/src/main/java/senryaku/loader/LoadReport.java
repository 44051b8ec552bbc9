package senryaku.loader;

import java.time.Duration;
import senryaku.loader.source.Problems;

/**
 * What a load did.
 *
 * @param releaseId of the release that the store now shows
 * @param published whether it is new; false when the store held the same already
 * @param quads in the release
 * @param sources in the release
 * @param warnings what is worth a look; none if nothing new was published, as then nothing is checked
 * @param duration from the call to the end
 */
public record LoadReport(
        String releaseId, boolean published, long quads, int sources, Problems warnings, Duration duration) {}
