package senryaku.sparql.server;

import java.util.Map;

/** Where the served release comes from, if it is a copy: told by {@code /health/ready} to operators. */
@FunctionalInterface
public interface Origin {

    /** The release lies here; there is nothing to tell. */
    Origin HERE = Map::of;

    /** What is known of the original: where it is, when it was last compared, and what is wrong with it. */
    Map<String, String> state();
}
