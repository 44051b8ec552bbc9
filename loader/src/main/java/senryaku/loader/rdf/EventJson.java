package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.Optional;
import senryaku.loader.fact.Change;
import senryaku.loader.fact.Event;
import senryaku.loader.fact.Readings;

/** Writes events and changes of bodies. */
final class EventJson {

    private EventJson() {}

    static void event(FactNode node, Event event, LocalDate documentDate) {
        node.type("sen:Event")
                .coded("classification", "dcterms:type", event.classification())
                .link("status", "sen:status", event.status())
                .links("by", "sen:by", event.by())
                .links("reportedTo", "sen:reportedTo", event.reportedTo())
                .links("about", "sen:about", event.about())
                .links("result", "sen:result", event.result())
                .links("countedFrom", "sen:countedFrom", event.countedFrom())
                .links("place", "sen:place", event.place())
                .links("participants", "sen:participant", event.participants());
        date(node, event.date(), documentDate);
        number(node, event.number());
    }

    static void change(FactNode node, Change change, LocalDate documentDate) {
        event(node, change.asEvent(), documentDate);
        node.type("org:ChangeEvent")
                .links("original", "org:originalOrganization", change.original())
                .links("resulting", "org:resultingOrganization", change.resulting());
    }

    private static void date(FactNode node, Optional<String> written, LocalDate documentDate) {
        node.words("date", "sen:dateWritten", written);
        written.ifPresent(words -> Instants.writeDate(node, "date", Readings.date(words, documentDate)));
    }

    private static void number(FactNode node, Optional<String> written) {
        node.words("number", "sen:ordinalWritten", written);
        written.ifPresent(words -> node.value("number", "sen:ordinal", Readings.wholeNumber(words), "xsd:integer"));
    }
}
