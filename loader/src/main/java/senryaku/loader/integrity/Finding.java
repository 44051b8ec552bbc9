package senryaku.loader.integrity;

import java.util.Optional;
import senryaku.loader.source.Bilingual;

/**
 * A breach of an integrity rule.
 *
 * @param rule that is broken
 * @param thing the IRI of the thing that breaks it
 * @param other the IRI of the other thing that takes part in it, if there is one
 * @param message for people, in both languages, with the values filled in
 */
public record Finding(IntegrityRule rule, String thing, Optional<String> other, Bilingual message) {}
