package senryaku.loader.shacl;

import java.util.Optional;
import senryaku.loader.source.Bilingual;

/**
 * A breach of a shape.
 *
 * @param focus the IRI of the thing that breaks it
 * @param path of the property, as SPARQL writes it
 * @param value the value that does not fit, as N-Triples writes it
 * @param shape the IRI of the shape
 * @param message for people, in both languages
 * @param severe whether it forbids loading
 */
public record Violation(
        String focus, Optional<String> path, Optional<String> value, String shape, Bilingual message, boolean severe) {}
