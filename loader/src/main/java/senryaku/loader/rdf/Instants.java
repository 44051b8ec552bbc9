package senryaku.loader.rdf;

import java.util.Locale;
import senryaku.loader.fact.WrittenDate;

/** Writes dates with the precision that they have. */
final class Instants {

    private Instants() {}

    /** A point in time; the first or last day of a period that is known by its fiscal year lies somewhere in that year. */
    static void write(FactNode instant, String key, WrittenDate date) {
        switch (date) {
            case WrittenDate.Day day -> instant.value(key, "time:inXSDDate", day.day(), "xsd:date");
            case WrittenDate.Month month -> instant.value(key, "time:inXSDgYearMonth", month.month(), "xsd:gYearMonth");
            case WrittenDate.Year year -> instant.value(key, "time:inXSDgYear", year(year.year()), "xsd:gYear");
            case WrittenDate.FiscalYear year -> instant.value(key, "sen:fiscalYear", year(year.year()), "xsd:gYear");
        }
    }

    /** When something happens. */
    static void writeDate(FactNode event, String key, WrittenDate date) {
        switch (date) {
            case WrittenDate.Day day -> event.value(key, "dcterms:date", day.day(), "xsd:date");
            case WrittenDate.Month month -> event.value(key, "dcterms:date", month.month(), "xsd:gYearMonth");
            case WrittenDate.Year year -> event.value(key, "dcterms:date", year(year.year()), "xsd:gYear");
            case WrittenDate.FiscalYear year -> event.value(key, "sen:fiscalYear", year(year.year()), "xsd:gYear");
        }
    }

    /** A year as {@code xsd:gYear} writes it. */
    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
