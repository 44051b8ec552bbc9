package senryaku.loader.fact;

import java.util.Set;
import java.util.function.Consumer;
import senryaku.loader.source.Document;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Source;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.Yaml;

/** A fact says nothing that its quotes do not say, except what it marks as the curator's own. */
final class HonestyCheck {

    private static final Id CONTEXT = new Id("basis:context");

    private final Yaml yaml;
    private final Document document;
    private final Source about;
    private final Known known;
    private final Consumer<Problem> problems;

    HonestyCheck(SourceFiles files, Known known, Consumer<Problem> problems) {
        this.yaml = files.facts();
        this.document = files.document();
        this.about = files.source();
        this.known = known;
        this.problems = problems;
    }

    /** Names, words, references and dates. */
    void check(CheckedFact fact) {
        checkNames(fact);
        for (Claim claim : fact.fact().allClaims()) {
            Place place = yaml.place(fact.pointer() + claim.pointer());
            Words words = fact.words(claim.key(), document);
            switch (claim) {
                case Claim.Says says -> {
                    checkWords(says.key(), says.words(), words, place);
                    checkReading(says, place);
                }
                case Claim.Refers refers -> {
                    if (isKnown(refers, place) && refers.named()) {
                        checkNamed(refers, words, place);
                    }
                }
            }
        }
    }

    /** What can be checked of a fact whose quotes were not found. */
    void checkWithoutQuotes(FactsFile.Placed placed) {
        for (Claim claim : placed.fact().allClaims()) {
            Place place = yaml.place(placed.pointer() + claim.pointer());
            switch (claim) {
                case Claim.Says says -> checkReading(says, place);
                case Claim.Refers refers -> isKnown(refers, place);
            }
        }
    }

    private void checkNames(CheckedFact fact) {
        Common common = fact.fact().common();
        for (Name name : Name.of(fact, document)) {
            Place place = yaml.place(fact.pointer() + name.pointer());
            switch (name.origin()) {
                case Name.Origin.Stated stated -> {}
                case Name.Origin.Unfounded unfounded -> report(place, unfounded(name), name.key(), name.text());
                case Name.Origin.Curated curated -> checkCurated(name, curated.why(), common, place);
            }
        }
    }

    private static Mistake unfounded(Name name) {
        return switch (name.key()) {
            case "label" -> Mistake.LABEL_NOT_QUOTED;
            case "alt" -> Mistake.CORRECTION_MISSING;
            default -> Mistake.WORDS_NOT_QUOTED;
        };
    }

    /** A corrected label tells which words it stands for; only what the curator had to name has none. */
    private void checkCurated(Name name, Common.Correction why, Common common, Place place) {
        boolean isLabel = name.use() == Name.Use.LABEL && name.language().equals("ja");
        boolean isWritten =
                common.written().filter(written -> !written.equals(name.text())).isPresent();
        if (isLabel && !isWritten && !why.basis().equals(CONTEXT)) {
            report(place, Mistake.WRITTEN_MISSING, name.text(), why.basis());
        }
    }

    private void checkWords(String key, String said, Words words, Place place) {
        if (!words.say(said)) {
            report(place, Mistake.WORDS_NOT_QUOTED, key, said);
        }
    }

    private void checkReading(Claim.Says says, Place place) {
        try {
            Readings.check(says, about.date(), about.moneyUnit());
        } catch (Misreading e) {
            problems.accept(e.at(place));
        }
    }

    private boolean isKnown(Claim.Refers refers, Place place) {
        if (!known.has(refers.to())) {
            report(place, Mistake.UNKNOWN_ID, refers.to(), known.hint(refers.to()));
            return false;
        }
        return true;
    }

    private void checkNamed(Claim.Refers refers, Words words, Place place) {
        Set<String> names = known.names(refers.to()).orElse(Set.of());
        boolean complete = known.names(refers.to()).isPresent();
        if (complete && names.stream().noneMatch(words::say)) {
            report(place, Mistake.NAME_NOT_QUOTED, refers.key(), refers.to(), String.join("／", names));
        }
    }

    private void report(Place place, Mistake mistake, Object... arguments) {
        problems.accept(Problem.at(place, mistake, arguments));
    }
}
