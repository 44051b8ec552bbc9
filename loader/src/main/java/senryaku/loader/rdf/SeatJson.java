package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import senryaku.loader.fact.Attested;
import senryaku.loader.fact.Holding;
import senryaku.loader.fact.Id;
import senryaku.loader.fact.Membership;
import senryaku.loader.fact.Readings;
import senryaku.loader.fact.Seat;
import senryaku.loader.fact.Vacancy;

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
                .words("rank", "sen:rank", membership.rank())
                .coded("capacity", "sen:capacity", membership.capacity())
                .links("substituteFor", "sen:substituteFor", membership.substituteFor())
                .links("onBehalfOf", "sen:onBehalfOf", membership.onBehalfOf());
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
                .words("rank", "sen:rank", seat.rank())
                .coded("capacity", "sen:capacity", seat.capacity())
                .links("substituteFor", "sen:substituteFor", seat.substituteFor())
                .links("onBehalfOf", "sen:onBehalfOf", seat.onBehalfOf());
        attested(node, seat.attestedOn(), documentDate);
        during(node, seat.from(), seat.to(), documentDate);
    }

    static void holding(FactNode node, Holding holding, LocalDate documentDate) {
        node.type("sen:PostHolding")
                .link("member", "org:member", holding.member())
                .link("post", "sen:post", holding.post())
                .coded("capacity", "sen:capacity", holding.capacity());
        attested(node, holding.attestedOn(), documentDate);
        during(node, holding.from(), holding.to(), documentDate);
    }

    static void vacancy(FactNode node, Vacancy vacancy, LocalDate documentDate) {
        node.type("sen:Vacancy").link("vacancyOf", "sen:vacancyOf", vacancy.vacancyOf());
        attested(node, vacancy.attestedOn(), documentDate);
        Period during = new Period(node, "time:hasTime", documentDate);
        vacancy.from().ifPresent(words -> during.begins("from", words));
        vacancy.to().ifPresent(words -> during.ends("to", words));
    }

    static void post(FactNode node, List<Id> postIn, List<Id> of, Optional<String> places) {
        node.type("org:Post").links("postIn", "org:postIn", postIn).links("of", "dcterms:isPartOf", of);
        places.ifPresent(words -> node.value("places", "sen:places", Readings.wholeNumber(words), "xsd:integer"));
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
        Period during = new Period(node, "org:memberDuring", documentDate);
        from.ifPresent(words -> during.begins("from", words));
        to.ifPresent(words -> during.ends("to", words));
    }
}
