package senryaku.loader;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.RemoteStore;
import senryaku.loader.publish.Store;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.source.InputException;
import senryaku.loader.source.Problems;
import senryaku.ontology.OntologyFiles;

/**
 * From documents to a release: source → fact → rdf → shacl → publish. Nothing is written before everything is checked, and
 * then all of it at once.
 */
public final class Load {

    private Load() {}

    /**
     * Loads sources as one new release: all of it or nothing.
     *
     * @throws InputException if a source is wrong; it carries all problems
     * @throws senryaku.loader.publish.StoreException if the store or the network failed
     */
    @SuppressWarnings("try") // the lock is held, not used
    public static LoadReport run(LoadRequest request) {
        Instant start = Instant.now();
        Store store = store(request.to(), request.base());
        store.requireFree();
        Manifest.Inputs inputs = Inputs.of(request);
        Optional<Manifest> current = store.madeFrom(inputs);
        if (current.isPresent()) {
            return report(request, new Store.Publication(current.get(), false), Problems.NONE, start);
        }
        Assembly assembly = assemble(request, inputs);
        refuse(Inputs.changed(inputs, Inputs.of(request)));
        tell(request, Progress.Step.PUBLISH, String.valueOf(assembly.quads().size()));
        try (StoreLock held =
                store.lock("load, process " + ProcessHandle.current().pid())) {
            return report(request, store.publish(assembly.quads(), inputs), assembly.problems(), start);
        }
    }

    private static Assembly assemble(LoadRequest request, Manifest.Inputs inputs) {
        tell(request, Progress.Step.CHECK, String.join(", ", inputs.sources().keySet()));
        Sources sources = Sources.read(request.sourceFolders(), request.withShipped());
        refuse(sources.problems());
        Assembly assembly = Assembly.of(sources, new OntologyFiles(request.base()), request.progress());
        Problems problems = sources.problems().and(assembly.problems());
        refuse(problems);
        return new Assembly(assembly.quads(), problems);
    }

    private static void tell(LoadRequest request, Progress.Step step, String subject) {
        request.progress().accept(new Progress(step, subject));
    }

    private static Store store(Destination to, String base) {
        return switch (to) {
            case Destination.Directory directory -> ReleaseStore.open(directory.path());
            case Destination.Remote remote -> RemoteStore.at(remote.address(), base, remote.credentials());
        };
    }

    private static void refuse(Problems problems) {
        if (problems.hasErrors()) {
            throw new InputException(problems);
        }
    }

    private static LoadReport report(
            LoadRequest request, Store.Publication publication, Problems warnings, Instant start) {
        Manifest manifest = publication.manifest();
        if (!publication.fresh()) {
            tell(request, Progress.Step.UNCHANGED, manifest.id());
        }
        return new LoadReport(
                manifest.id(),
                publication.fresh(),
                manifest.quads(),
                manifest.sources().size(),
                warnings,
                Duration.between(start, Instant.now()));
    }
}
