package senryaku.loader.rdf;

import java.time.LocalDate;
import senryaku.loader.fact.Readings;

/**
 * Writes how long something lasts: an interval with the ends that are known, each as precise as it is written.
 *
 * @param of what lasts
 * @param property that leads to the interval
 * @param documentDate of the document
 */
record Period(FactNode of, String property, LocalDate documentDate) {

    /** The first day, in the words of a key. */
    void begins(String key, String words) {
        end(key, "from", "time:hasBeginning", words);
    }

    /** The last day, in the words of a key. */
    void ends(String key, String words) {
        end(key, "to", "time:hasEnd", words);
    }

    private void end(String key, String name, String end, String words) {
        FactNode during = of.part("during");
        FactNode instant = of.part(name);
        of.link(key, property, during.id());
        during.typeOf(key, "time:Interval").link(key, end, instant.id());
        instant.typeOf(key, "time:Instant");
        Instants.write(instant, key, Readings.calendar(words, documentDate));
    }
}
