package senryaku.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.fact.Id;
import senryaku.loader.fact.Known;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Yaml;
import senryaku.loader.table.MappedTriple;
import senryaku.loader.table.OwnIris;
import senryaku.loader.table.TableSource;

/** Which things of ours mapped tables record, and which they only refer to. */
final class TableReferences {

    private final List<TableSource> tables;
    private final Set<Id> recorded = new HashSet<>();
    private final Map<Id, Place> referred = new HashMap<>();

    TableReferences(List<TableSource> tables) {
        this.tables = tables;
        for (TableSource source : tables) {
            for (MappedTriple mapped : source.triples()) {
                if (mapped.triple().getPredicate().equals(RDF.type.asNode())) {
                    OwnIris.id(mapped.triple().getSubject()).ifPresent(recorded::add);
                }
                Place place = mapped.words().isEmpty() ? mapped.mapping() : mapped.place();
                Stream.of(mapped.triple().getSubject(), mapped.triple().getObject())
                        .forEach(node -> OwnIris.id(node).ifPresent(id -> referred.putIfAbsent(id, place)));
            }
        }
    }

    /** Whether a mapping says what a thing is. */
    boolean records(Id id) {
        return recorded.contains(id);
    }

    /** All things of ours that are named. */
    Stream<Id> referred() {
        return referred.keySet().stream();
    }

    /**
     * Looks for everything that is referred to, the publishers too.
     *
     * @param known what the facts of all sources record
     * @param problems is told of what nobody records
     */
    void check(Known known, Consumer<Problem> problems) {
        referred.forEach((id, place) -> {
            if (!records(id) && !known.has(id)) {
                problems.accept(known.unknown(id, place));
            }
        });
        for (TableSource source : tables) {
            Yaml yaml = source.files().sourceYaml();
            source.source()
                    .publisher()
                    .map(Id::new)
                    .filter(id -> !records(id) && !known.has(id))
                    .ifPresent(id -> problems.accept(known.unknown(id, yaml.place("/publisher"))));
        }
    }
}
