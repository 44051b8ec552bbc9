package senryaku.loader.fact;

import java.util.Optional;

/**
 * A name that a thing bore for a time or on a day.
 *
 * @param form the name as written, in the language of the document
 * @param from the first day of the name, as precise as written
 * @param to the last day of the name, as precise as written
 * @param attestedOn a day on which it was the name, as written
 */
public record DatedName(String form, Optional<String> from, Optional<String> to, Optional<String> attestedOn) {}
