package senryaku.sparql.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.sparql.release.Archive;
import senryaku.sparql.release.Dump;

/**
 * The releases of a store. Nothing is locked: releases never change.
 *
 * @param store where they are kept
 */
record StoreArchive(ReleaseStore store) implements Archive {

    @Override
    public List<Entry> entries() {
        String current = current();
        return store.releases().reversed().stream()
                .map(release -> entry(release, current))
                .toList();
    }

    @Override
    public List<Moment> moments() {
        return store.history().stream()
                .map(event -> new Moment(
                        event.at(), event.kind().name().toLowerCase(Locale.ROOT), event.release(), event.by()))
                .toList();
    }

    @Override
    public Optional<Entry> find(String name) {
        try {
            return Optional.of(named(name));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** The release that somebody means; fails with the reason if there is none. */
    Entry named(String name) {
        return entry(store.release(name), current());
    }

    private String current() {
        try {
            return store.current().map(Release::id).orElse("");
        } catch (StoreException e) {
            return "";
        }
    }

    private static Entry entry(Release release, String current) {
        Manifest manifest = release.manifest();
        return new Entry(
                new Dump(release.id(), manifest.base(), release.dump()),
                manifest.created(),
                release.id().equals(current),
                manifest.quads(),
                manifest.contentHash(),
                manifest.sources(),
                manifest.toolVersion());
    }
}
