package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.source.ShippedSources;
import senryaku.loader.source.SourceFolder;

/** Which sources the current release of a store holds: a release is made of exactly the sources of one load. */
final class Held {

    private Held() {}

    /** The names of its sources; none if nothing is published yet. */
    static Set<String> sources(Path store) {
        return ReleaseStore.open(store)
                .current()
                .map(release -> Set.copyOf(release.manifest().sources().keySet()))
                .orElse(Set.of());
    }

    /** The same; empty if the store does not say which release is current, as a load is what mends that. */
    static Optional<Set<String>> knownSources(Path store) {
        try {
            return Optional.of(sources(store));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** Those of its sources that do not come with the product. */
    static Set<String> ownSources(Path store) {
        return without(
                sources(store),
                ShippedSources.folders().stream().map(SourceFolder::shown).collect(Collectors.toSet()));
    }

    /** The names in one set and not in the other, sorted. */
    static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
