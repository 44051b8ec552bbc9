package senryaku.sparql.release;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;
import senryaku.sparql.release.Changes.Detail;
import senryaku.sparql.release.Changes.Ground;
import senryaku.sparql.release.Changes.Section;
import senryaku.sparql.release.Changes.State;
import senryaku.sparql.release.Changes.Thing;

/** A comparison as text for people, in Markdown, as it also stands in a release note. */
public final class ChangeText {

    private final PrintWriter out;
    private final Language language;

    /** @param out where the text goes */
    public ChangeText(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** Writes all of it. */
    public void write(Changes changes) {
        out.println("# " + changes.from() + " → " + changes.to());
        out.println();
        if (changes.isEmpty()) {
            say("same");
            return;
        }
        changes.sections().forEach(this::section);
        Changes.Totals totals = changes.totals();
        say("totals", totals.added(), totals.removed(), totals.evidence(), totals.derived(), totals.vocabulary());
        out.flush();
    }

    private void section(Section section) {
        out.println("## " + section.kind().words().in(language) + ": " + counts(section));
        out.println();
        section.things().forEach(this::thing);
        out.println();
    }

    private String counts(Section section) {
        StringBuilder counts = new StringBuilder();
        for (State state : State.values()) {
            long number = section.things().stream()
                    .filter(thing -> thing.state() == state)
                    .count();
            if (number > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(state.words().in(language))
                        .append(' ')
                        .append(number);
            }
        }
        return counts.toString();
    }

    /** What is gone is named only; what came or changed is told, each ground once. */
    private void thing(Thing thing) {
        out.println("- " + thing.state().sign() + " **" + thing.name().in(language) + "**");
        Set<String> told = new HashSet<>();
        for (Detail detail : thing.details()) {
            String ground = detail.ground().map(this::ground).orElse("");
            if (thing.state() == State.CHANGED || isToldOfNew(thing, detail)) {
                out.println("  - " + detail.words().in(language) + ": " + values(detail));
            }
            if (!ground.isEmpty() && told.add(ground)) {
                out.println(ground);
            }
        }
    }

    /** Of a new thing its name stands above already. */
    private boolean isToldOfNew(Thing thing, Detail detail) {
        return thing.state() == State.ADDED
                && !detail.after().map(after -> after.equals(thing.name())).orElse(false);
    }

    private String values(Detail detail) {
        Optional<String> before = detail.before().map(this::in);
        Optional<String> after = detail.after().map(this::in);
        if (before.isPresent() && after.isPresent()) {
            return before.get() + " → " + after.get();
        }
        return after.orElseGet(() -> Wording.words("gone", before.orElse("")).in(language));
    }

    private String ground(Ground ground) {
        return "    > " + in(ground.words()) + " (" + in(ground.place()) + ")";
    }

    private String in(Bilingual words) {
        return words.in(language);
    }

    private void say(String key, Object... values) {
        out.println(Wording.words(key, values).in(language));
    }
}
