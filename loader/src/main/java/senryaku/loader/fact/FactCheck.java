package senryaku.loader.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.Yaml;

/** Compares the facts of one source with its document, and counts them. */
public final class FactCheck {

    private final FactsFile file;
    private final Yaml yaml;
    private final QuoteCheck quotes;
    private final HonestyCheck honesty;
    private final Consumer<Problem> problems;

    private FactCheck(FactsFile file, Known known, Consumer<Problem> problems) {
        this.file = file;
        this.yaml = file.yaml();
        this.quotes = new QuoteCheck(file.files().document());
        this.honesty = new HonestyCheck(file.files(), known, problems);
        this.problems = problems;
    }

    /**
     * Compares.
     *
     * @param known what all sources record
     * @param problems is told everything that is wrong
     * @return the facts whose quotes were found
     */
    public static CheckedSource check(FactsFile file, Known known, Consumer<Problem> problems) {
        FactCheck check = new FactCheck(file, known, problems);
        List<CheckedFact> facts = file.facts().stream()
                .flatMap(placed -> check.check(placed).stream())
                .toList();
        CheckedSource source = new CheckedSource(file.files(), facts, check.decisions(known));
        check.checkPublisher(known);
        int written = yaml(file.files()).root().path("facts").size();
        if (written > 0 && facts.size() == written) {
            new Coverage(source, problems).check();
        }
        return source;
    }

    private static Yaml yaml(SourceFiles files) {
        return files.facts();
    }

    private Optional<CheckedFact> check(FactsFile.Placed placed) {
        Common common = placed.fact().common();
        String pointer = placed.pointer();
        Optional<List<Span>> quote = find(common.quote(), Yaml.member(pointer, "quote"));
        Map<String, List<Span>> others = new LinkedHashMap<>();
        boolean complete = quote.isPresent();
        for (Map.Entry<String, List<Quote>> entry : common.quotes().entrySet()) {
            String at = Yaml.member(Yaml.member(pointer, "quotes"), entry.getKey());
            Optional<List<Span>> spans = find(entry.getValue(), at);
            spans.ifPresent(found -> others.put(entry.getKey(), found));
            complete &= spans.isPresent();
        }
        if (!complete) {
            honesty.checkWithoutQuotes(placed);
            return Optional.empty();
        }
        CheckedFact fact = new CheckedFact(placed.fact(), pointer, quote.orElseThrow(), others);
        honesty.check(fact);
        return Optional.of(fact);
    }

    /** The places of all quotes of a list, or nothing if one of them is not found. */
    private Optional<List<Span>> find(List<Quote> wanted, String pointer) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Place place = yaml.place(Yaml.item(pointer, i));
            quotes.find(wanted.get(i), place, problems).ifPresent(spans::add);
        }
        return spans.size() == wanted.size() ? Optional.of(spans) : Optional.empty();
    }

    private List<Decision.Placed> decisions(Known known) {
        return file.decisions().stream()
                .filter(placed -> placed.decision()
                                .things()
                                .filter(named -> !isKnown(named, placed, known))
                                .count()
                        == 0)
                .toList();
    }

    private boolean isKnown(Decision.Named named, Decision.Placed placed, Known known) {
        boolean there = known.has(named.thing());
        if (!there) {
            Place place = yaml.place(Yaml.member(placed.pointer(), named.key()));
            problems.accept(Problem.at(place, Mistake.UNKNOWN_ID, named.thing(), known.hint(named.thing())));
        }
        return there;
    }

    private void checkPublisher(Known known) {
        Yaml about = file.files().sourceYaml();
        known.check(file.files().source(), about, problems);
        String publisher = file.files().source().publisher().orElse("");
        if (!file.facts().isEmpty() && !new Id(publisher).isBody()) {
            Bilingual wanted = new Bilingual("事実が拠る文書なので body:…", "body:…, as facts rest on the document");
            problems.accept(Problem.at(about.place("/publisher"), Mistake.WRONG_FORM, publisher, wanted));
        }
    }
}
