package senryaku.sparql.cli;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import senryaku.sparql.query.Kinds;

/** What the IRIs of the data begin with. */
final class BaseOption {

    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\#?]+/");

    @Option(names = "--base", paramLabel = "IRI", descriptionKey = "base")
    private @Nullable String base;

    /** The base that was given, or the shipped one. */
    String iri() {
        String given = base == null ? Kinds.SHIPPED_BASE : base;
        if (!IRI.matcher(given).matches()) {
            throw Failure.of(Failure.CALL, "badBase", given);
        }
        return given;
    }

    /** Whether one was given that is not this one. */
    boolean contradicts(String other) {
        return base != null && !iri().equals(other);
    }
}
