package senryaku.loader.publish;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release holds and what it was made of; lies in it as {@code release.json}.
 *
 * @param id {@code yyyyMMddTHHmmssZ-} and the first eight hex digits of the content hash
 * @param contentHash SHA-256 over the canonical N-Quads (RDFC-1.0), in hex; equal for equal content
 * @param created when the release was built: an instant as in {@code 2026-11-23T08:10:00Z}; later than that of every
 *     older release of the store, also where the clock was set back
 * @param toolVersion of the loader and the ontology that made it
 * @param base what the IRIs of things and graphs begin with
 * @param quads how many
 * @param graphs how many quads each graph has
 * @param sources the SHA-256 of each source's files, by the name of its folder
 * @param written who wrote each graph last that came over HTTP and not of a source; none in releases of older versions
 */
public record Manifest(
        String id,
        String contentHash,
        String created,
        String toolVersion,
        String base,
        long quads,
        SortedMap<String, Long> graphs,
        SortedMap<String, String> sources,
        @JsonSetter(nulls = Nulls.AS_EMPTY) SortedMap<String, String> written) {

    public Manifest {
        graphs = new TreeMap<>(graphs);
        sources = new TreeMap<>(sources);
        written = new TreeMap<>(written);
    }

    /** What the release was made of. */
    public Inputs inputs() {
        return new Inputs(sources, toolVersion, base);
    }

    /** Whether the release was made from the same sources by the same tool for the same base. */
    public boolean madeFrom(Inputs inputs) {
        return sources.equals(inputs.sources())
                && toolVersion.equals(inputs.toolVersion())
                && base.equals(inputs.base());
    }

    /**
     * What decides about the content of a release.
     *
     * @param sources the SHA-256 of each source's files, by the name of its folder
     * @param toolVersion of the loader and the ontology
     * @param base what the IRIs of things and graphs begin with
     */
    public record Inputs(Map<String, String> sources, String toolVersion, String base) {}
}
