package senryaku.sparql.release;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
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

    /** So many things of a kind are told one by one; a longer list is ended by how many more there are. */
    private static final int THINGS_AT_MOST = 12;

    /** What machines compare and nobody reads. */
    private static final Set<String> UNREAD = Set.of("text", "sha256", "licenceNote", "language");

    private final PrintWriter out;
    private final Language language;
    private final boolean all;

    /**
     * A text.
     *
     * @param out where it goes
     * @param all whether everything is told, however long it is
     */
    public ChangeText(PrintWriter out, Language language, boolean all) {
        this.out = out;
        this.language = language;
        this.all = all;
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
        List<Thing> things = section.things();
        int told = all ? things.size() : Math.min(things.size(), THINGS_AT_MOST);
        things.subList(0, told).forEach(this::thing);
        if (told < things.size()) {
            out.println("- " + Wording.words("more", things.size() - told).in(language));
        }
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
            if (!all && isUnread(detail)) {
                continue;
            }
            String ground = detail.ground().map(this::ground).orElse("");
            if (thing.state() == State.CHANGED || isToldOfNew(thing, detail)) {
                out.println("  - " + detail.words().in(language) + ": " + values(detail));
            }
            if (!ground.isEmpty() && told.add(ground)) {
                out.println(ground);
            }
        }
    }

    private static boolean isUnread(Detail detail) {
        return UNREAD.contains(detail.property().replaceFirst("^.*[/#]", ""));
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
