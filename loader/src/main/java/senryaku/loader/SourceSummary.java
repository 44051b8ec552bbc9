package senryaku.loader;

import java.time.LocalDate;
import java.util.SortedMap;
import senryaku.loader.source.Bilingual;

/**
 * What one checked source holds.
 *
 * @param slug its name in IRIs
 * @param title of the document
 * @param date of the document
 * @param facts how many; of data of others, how many things with a class
 * @param quotes how many different quotes the facts rest on
 * @param factsPerType the facts by their {@code type}; of data of others, the things by their class
 */
public record SourceSummary(
        String slug, Bilingual title, LocalDate date, int facts, int quotes, SortedMap<String, Integer> factsPerType) {}
