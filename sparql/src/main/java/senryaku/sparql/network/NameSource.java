package senryaku.sparql.network;

import java.util.Collection;
import java.util.Map;

/** Knows names that an answer itself does not hold. */
@FunctionalInterface
public interface NameSource {

    /** Knows nothing. */
    NameSource NONE = iris -> Map.of();

    /** The names of some IRIs; what has no name is left out. */
    Map<String, Names> of(Collection<String> iris);
}
