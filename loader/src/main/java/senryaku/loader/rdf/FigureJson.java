package senryaku.loader.rdf;

import java.time.LocalDate;
import java.util.Optional;
import senryaku.loader.fact.Budget;
import senryaku.loader.fact.Count;
import senryaku.loader.fact.Readings;
import senryaku.loader.fact.Target;
import senryaku.loader.fact.WrittenAmount;
import senryaku.loader.source.Source;

/** Writes sums of money, targets and numbers of members. */
final class FigureJson {

    private FigureJson() {}

    static void budget(FactNode node, Budget budget, Source about) {
        node.type("sen:BudgetFigure")
                .link("for", "sen:budgetFor", budget.funded())
                .link("stage", "sen:stage", budget.stage())
                .words("stageTitle", "sen:stageTitle", budget.stageTitle())
                .words("stated", "sen:amountWritten", budget.stated())
                .links("includedIn", "sen:includedIn", budget.includedIn())
                .link("appropriation", "sen:appropriation", budget.appropriation());
        budget.fiscalYear().ifPresent(words -> {
            String year = Instants.year(Readings.fiscalYear(words, about.date()));
            node.value("fiscalYear", "sen:fiscalYear", year, "xsd:gYear");
        });
        budget.stated().ifPresent(words -> {
            WrittenAmount amount = Readings.amount(words, about.moneyUnit());
            node.value("stated", "sen:amount", Decimals.canonical(amount.yen()), "xsd:decimal");
            node.value("stated", "sen:roundedTo", Decimals.canonical(amount.roundedTo()), "xsd:decimal");
        });
    }

    static void target(FactNode node, Target target, LocalDate documentDate) {
        node.type("sen:Target")
                .links("of", "dcterms:isPartOf", target.of())
                .words("level", "sen:level", target.level())
                .words("indicator", "sen:indicator", target.indicator())
                .words("minimum", "sen:amountWritten", target.minimum())
                .words("value", "sen:amountWritten", target.value())
                .words("maximum", "sen:amountWritten", target.maximum());
        target.year().ifPresent(words -> {
            String year = Instants.year(Readings.year(words, documentDate));
            node.value("year", "sen:targetYear", year, "xsd:gYear");
        });
        number(node, "minimum", "sen:minimum", target.minimum());
        number(node, "value", "sen:targetValue", target.value());
        number(node, "maximum", "sen:maximum", target.maximum());
    }

    private static void number(FactNode node, String key, String property, Optional<String> written) {
        written.map(words -> Decimals.canonical(Readings.count(words).value()))
                .ifPresent(number -> node.value(key, property, number, "xsd:decimal"));
    }

    static void count(FactNode node, Count count, LocalDate documentDate) {
        node.type("sen:MemberCount")
                .link("of", "sen:countOf", count.of())
                .link("category", "sen:category", count.category())
                .words("categoryTitle", "sen:categoryTitle", count.categoryTitle())
                .links("includedIn", "sen:includedIn", count.includedIn());
        count.count().ifPresent(words -> node.value("count", "sen:count", Readings.wholeNumber(words), "xsd:integer"));
        count.asOf().ifPresent(words -> node.value("asOf", "sen:asOf", Readings.day(words, documentDate), "xsd:date"));
    }
}
