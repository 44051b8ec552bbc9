package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.Optional;
import senryaku.loader.fact.Body;
import senryaku.loader.fact.FieldGroup;
import senryaku.loader.fact.Hub;
import senryaku.loader.fact.Programme;
import senryaku.loader.fact.Project;
import senryaku.loader.fact.Provision;
import senryaku.loader.fact.Readings;
import senryaku.loader.fact.Strategy;
import senryaku.loader.fact.WrittenPeriod;

/** Writes bodies, strategies, projects, hubs and fields. */
final class ThingJson {

    private ThingJson() {}

    static void body(FactNode node, Body body) {
        node.type("org:Organization")
                .coded("classification", "org:classification", body.classification())
                .links("partOf", "org:subOrganizationOf", body.partOf())
                .words("task", "sen:task", body.task())
                .words("meets", "sen:meetingFrequency", body.meets())
                .links("steers", "sen:steers", body.steers());
        openEnded(node, body.openEnded());
    }

    static void strategy(FactNode node, Strategy strategy, LocalDate documentDate) {
        node.type("sen:Strategy")
                .coded("classification", "dcterms:type", strategy.classification())
                .links("partOf", "dcterms:isPartOf", strategy.partOf())
                .links("fields", "sen:field", strategy.fields())
                .links("implements", "sen:implements", strategy.implemented())
                .links("followsUp", "sen:followsUp", strategy.followsUp())
                .words("number", "sen:ordinalWritten", strategy.number());
        period(node, strategy.period(), documentDate);
    }

    static void provision(FactNode node, Provision provision) {
        node.type("sen:Provision")
                .coded("classification", "dcterms:type", provision.classification())
                .links("of", "dcterms:isPartOf", provision.of())
                .links("about", "sen:about", provision.about());
    }

    static void fieldGroup(FactNode node, FieldGroup group) {
        node.type("skos:Collection", "sen:FieldGroup")
                .links("members", "skos:member", group.members())
                .links("of", "dcterms:isPartOf", group.of());
        openEnded(node, group.openEnded());
    }

    static void programme(FactNode node, Programme programme, LocalDate documentDate) {
        node.type("sen:Programme")
                .links("partOf", "dcterms:isPartOf", programme.partOf())
                .links("implements", "sen:implements", programme.implemented())
                .links("owner", "sen:owner", programme.owner())
                .links("performer", "sen:performer", programme.performer())
                .links("site", "sen:site", programme.site())
                .links("fields", "sen:field", programme.fields())
                .words("aim", "sen:aim", programme.aim());
        period(node, programme.period(), documentDate);
        years(node, programme.start(), programme.end(), documentDate);
    }

    static void project(FactNode node, Project project, LocalDate documentDate) {
        node.type("sen:Project")
                .links("partOf", "dcterms:isPartOf", project.partOf())
                .links("implements", "sen:implements", project.implemented())
                .links("owner", "sen:owner", project.owner())
                .links("performer", "sen:performer", project.performer())
                .links("site", "sen:site", project.site())
                .links("fields", "sen:field", project.fields())
                .words("aim", "sen:aim", project.aim());
        period(node, project.period(), documentDate);
        years(node, project.start(), project.end(), documentDate);
    }

    static void hub(FactNode node, Hub hub) {
        node.type("sen:Hub")
                .coded("classification", "dcterms:type", hub.classification())
                .links("partOf", "dcterms:isPartOf", hub.partOf())
                .links("implements", "sen:implements", hub.implemented())
                .links("site", "sen:site", hub.site())
                .links("host", "sen:host", hub.host())
                .links("fields", "sen:field", hub.fields());
        hub.example().ifPresent(word -> node.value("example", "sen:asExample", true, "xsd:boolean"));
    }

    private static void openEnded(FactNode node, Optional<String> written) {
        written.ifPresent(word -> node.value("openEnded", "sen:openEnded", true, "xsd:boolean"));
    }

    private static void period(FactNode node, Optional<String> written, LocalDate documentDate) {
        node.words("period", "sen:periodWritten", written);
        written.ifPresent(words -> {
            WrittenPeriod period = Readings.period(words, documentDate);
            period.start().ifPresent(year -> node.value("period", "sen:startFiscalYear", year, "xsd:gYear"));
            period.end().ifPresent(year -> node.value("period", "sen:endFiscalYear", year, "xsd:gYear"));
        });
    }

    /** The first and the last fiscal year, each on the grounds of its own key. */
    private static void years(FactNode node, Optional<String> start, Optional<String> end, LocalDate documentDate) {
        start.ifPresent(words -> node.value(
                "start", "sen:startFiscalYear", Instants.year(Readings.fiscalYear(words, documentDate)), "xsd:gYear"));
        end.ifPresent(words -> node.value(
                "end", "sen:endFiscalYear", Instants.year(Readings.fiscalYear(words, documentDate)), "xsd:gYear"));
    }
}
