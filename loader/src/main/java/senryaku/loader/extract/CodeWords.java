package senryaku.loader.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * The words by which a text names the concepts of one scheme: their labels in both languages.
 *
 * @param entries longest words first, so that 副議長 is not taken for 議長
 */
record CodeWords(List<Entry> entries) {

    /**
     * A concept and one of its names.
     *
     * @param concept the last part of its IRI
     * @param words one label
     */
    record Entry(String concept, String words) {}

    /** The words of the scheme {@code vocab/NAME}. */
    static CodeWords of(String scheme) {
        Model codes = OntologyFiles.standard().codes();
        Resource inScheme = codes.createResource(Sen.STANDARD_BASE + "vocab/" + scheme);
        List<Entry> entries = new ArrayList<>();
        codes.listResourcesWithProperty(SKOS.inScheme, inScheme)
                .filterKeep(concept -> concept.hasProperty(RDF.type, SKOS.Concept))
                .forEachRemaining(concept -> {
                    for (Property name : List.of(SKOS.prefLabel, SKOS.altLabel)) {
                        concept.listProperties(name)
                                .forEachRemaining(label -> entries.add(new Entry(
                                        concept.getURI()
                                                .substring(inScheme.getURI().length() + 1),
                                        label.getString())));
                    }
                });
        entries.sort(Comparator.comparingInt((Entry entry) -> -entry.words().length())
                .thenComparing(Entry::words)
                .thenComparing(Entry::concept));
        return new CodeWords(List.copyOf(entries));
    }

    /** The concept that is called exactly so. */
    Optional<Entry> named(String words) {
        return entries.stream()
                .filter(entry -> entry.words().equalsIgnoreCase(words.strip()))
                .findFirst();
    }

    /** The concepts whose words stand in a text, longest words first. */
    List<Entry> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> lower.contains(entry.words().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
