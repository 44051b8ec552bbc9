package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import senryaku.loader.fact.Attested;
import senryaku.loader.fact.Holding;
import senryaku.loader.fact.Membership;
import senryaku.loader.fact.Readings;
import senryaku.loader.fact.Seat;

/** Writes seats, offices held, and how long they last. */
final class SeatJson {

    private SeatJson() {}

    static void membership(FactNode node, Membership membership, LocalDate documentDate) {
        node.type("org:Membership")
                .link("organization", "org:organization", membership.organization())
                .link("member", "org:member", membership.member())
                .link("role", "org:role", membership.role())
                .words("roleTitle", "sen:roleTitle", membership.roleTitle())
                .words("affiliation", "sen:statedAffiliation", membership.affiliation())
                .words("rank", "sen:rank", membership.rank());
        affiliations(node, membership.affiliations());
        attested(node, membership.attestedOn(), documentDate);
        during(node, membership.from(), membership.to(), documentDate);
    }

    static void seat(FactNode node, Seat seat, LocalDate documentDate) {
        node.type("org:Membership", "sen:ExOfficioSeat")
                .link("organization", "org:organization", seat.organization())
                .link("post", "sen:filledExOfficioBy", seat.post())
                .link("role", "org:role", seat.role())
                .words("roleTitle", "sen:roleTitle", seat.roleTitle())
                .words("rank", "sen:rank", seat.rank());
        attested(node, seat.attestedOn(), documentDate);
        during(node, seat.from(), seat.to(), documentDate);
    }

    static void holding(FactNode node, Holding holding, LocalDate documentDate) {
        node.type("sen:PostHolding")
                .link("member", "org:member", holding.member())
                .link("post", "sen:post", holding.post());
        attested(node, holding.attestedOn(), documentDate);
        during(node, holding.from(), holding.to(), documentDate);
    }

    private static void affiliations(FactNode node, List<Membership.Affiliation> affiliations) {
        String key = "affiliations";
        for (int i = 0; i < affiliations.size(); i++) {
            FactNode affiliation = node.part("affiliation-" + (i + 1));
            node.link(key, "sen:affiliation", affiliation.id());
            affiliation
                    .typeOf(key, "sen:Affiliation")
                    .link(key, "org:organization", affiliations.get(i).organization())
                    .words(key, "sen:title", affiliations.get(i).title());
        }
    }

    private static void attested(FactNode node, Optional<String> attestedOn, LocalDate documentDate) {
        Optional<LocalDate> day = Attested.byDocumentDate(attestedOn)
                ? Optional.of(documentDate)
                : Attested.words(attestedOn).map(words -> Readings.day(words, documentDate));
        day.ifPresent(value -> node.value("attestedOn", "sen:attestedOn", value, "xsd:date"));
    }

    private static void during(FactNode node, Optional<String> from, Optional<String> to, LocalDate documentDate) {
        from.ifPresent(words -> end(node, "from", "time:hasBeginning", words, documentDate));
        to.ifPresent(words -> end(node, "to", "time:hasEnd", words, documentDate));
    }

    /** One end of a period, as precise as it is written. */
    private static void end(FactNode node, String key, String property, String words, LocalDate documentDate) {
        FactNode during = node.part("during");
        FactNode instant = node.part(key);
        node.link(key, "org:memberDuring", during.id());
        during.typeOf(key, "time:Interval").link(key, property, instant.id());
        instant.typeOf(key, "time:Instant");
        Instants.write(instant, key, Readings.calendar(words, documentDate));
    }
}
