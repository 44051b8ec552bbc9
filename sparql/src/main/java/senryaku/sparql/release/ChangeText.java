package senryaku.sparql.release;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;
import senryaku.sparql.release.Changes.Contradiction;
import senryaku.sparql.release.Changes.Detail;
import senryaku.sparql.release.Changes.Ground;
import senryaku.sparql.release.Changes.OfSource;
import senryaku.sparql.release.Changes.Section;
import senryaku.sparql.release.Changes.Side;
import senryaku.sparql.release.Changes.State;
import senryaku.sparql.release.Changes.Thing;

/** A comparison as text for people, in Markdown, as it also stands in a release note. */
public final class ChangeText {

    /** So many things of a kind are told one by one; a longer list is ended by how many more there are. */
    public static final int THINGS_AT_MOST = 8;

    /** What machines compare and nobody reads. */
    private static final Set<String> UNREAD = Set.of("text", "sha256", "licenceNote", "language");

    private static final List<String> SHOWING = List.of("amountWritten", "label", "member", "filledExOfficioBy");

    /** Longer names and quotes are cut. In characters. */
    private static final int LONGEST = 100;

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
        summary(changes);
        changes.contradictions().filter(found -> !found.isEmpty()).ifPresent(this::contradictions);
        changes.sources().forEach(this::source);
        Changes.Totals totals = changes.totals();
        say("totals", totals.added(), totals.removed(), totals.evidence(), totals.derived(), totals.vocabulary());
        out.flush();
    }

    private void summary(Changes changes) {
        for (Section section : changes.sections()) {
            out.println("- " + in(section.kind().words()) + ": " + in(section.counts()));
        }
        changes.contradictions()
                .ifPresentOrElse(
                        found -> {
                            if (!found.isEmpty()) {
                                say("contradictionsInAll", count(found, State.ADDED), count(found, State.REMOVED));
                            }
                        },
                        () -> say("contradictionsNotCompared"));
        out.println();
    }

    private static long count(List<Contradiction> all, State state) {
        return all.stream().filter(one -> one.state() == state).count();
    }

    private void contradictions(List<Contradiction> found) {
        out.println("## " + in(Wording.words("contradictions")));
        out.println();
        for (Contradiction one : found) {
            String state = one.state() == State.REMOVED ? in(Wording.words("ended")) : "";
            out.println("- " + one.state().sign() + " **" + in(one.name()) + "**: " + in(one.property()) + state);
            side(one.one());
            side(one.other());
        }
        out.println();
    }

    private void side(Side side) {
        out.println("  - " + in(Wording.words("side", side.value(), side.document())));
        if (!side.words().isEmpty()) {
            out.println("    > " + shortened(side.words()));
        }
    }

    private void source(OfSource source) {
        String date = source.date().isEmpty() ? "" : source.date() + ", ";
        out.println("## " + in(source.title()) + " (" + date + in(Wording.words("source." + source.state())) + ")");
        out.println();
        source.sections().stream()
                .filter(section -> all || source.state() == State.CHANGED || section.kind() != Kind.DOCUMENTS)
                .forEach(this::section);
    }

    private void section(Section section) {
        out.println("### " + in(section.kind().words()) + ": " + in(section.counts()));
        out.println();
        List<Thing> things = section.things();
        int told = all ? things.size() : Math.min(things.size(), THINGS_AT_MOST);
        things.subList(0, told).forEach(this::thing);
        if (told < things.size()) {
            out.println("- " + in(Wording.words("more", things.size() - told)));
        }
        out.println();
    }

    /** What is gone is named only; of what came the gist is told; what changed is told as it was and is. */
    private void thing(Thing thing) {
        String gist = thing.gist().in(language);
        out.println("- " + thing.state().sign() + " **" + shortened(in(thing.name())) + "**"
                + (gist.isEmpty() ? "" : ": " + gist));
        if (thing.state() == State.CHANGED || (all && thing.state() == State.ADDED)) {
            details(thing);
        } else if (thing.state() == State.ADDED) {
            thing.details().stream()
                    .sorted(Comparator.comparingInt(ChangeText::distance))
                    .flatMap(detail -> detail.ground().stream())
                    .filter(ground -> ground.quote().isPresent())
                    .findFirst()
                    .ifPresent(ground ->
                            out.println("  > " + shortened(in(ground.words())) + " (" + in(ground.line()) + ")"));
        }
    }

    /** Each ground is told once, and not at all if it is what was said. */
    private void details(Thing thing) {
        Set<String> told = new HashSet<>();
        for (Detail detail : thing.details()) {
            if (!all && is(detail, "text")) {
                out.println("  - " + in(detail.words()) + ": " + in(State.CHANGED.words()));
            }
            if (!all && (isUnread(detail) || detail.isTranslated(language, thing.details()))) {
                continue;
            }
            String values = values(detail);
            out.println("  - " + in(detail.words()) + ": " + values);
            detail.ground()
                    .filter(ground -> !in(ground.words()).startsWith(values.replace("…", "")))
                    .map(this::ground)
                    .filter(told::add)
                    .ifPresent(out::println);
        }
    }

    /** The words that name a thing, its member or its amount show it best. */
    private static int distance(Detail detail) {
        int place = SHOWING.indexOf(detail.property().replaceFirst("^.*[/#]", ""));
        return place < 0 || detail.language().equals("en") ? SHOWING.size() : place;
    }

    private static boolean isUnread(Detail detail) {
        return UNREAD.stream().anyMatch(name -> is(detail, name));
    }

    private static boolean is(Detail detail, String name) {
        return detail.property().replaceFirst("^.*[/#]", "").equals(name);
    }

    private String values(Detail detail) {
        Optional<String> before = detail.before().map(this::in);
        Optional<String> after = detail.after().map(this::in);
        if (before.isPresent() && after.isPresent()) {
            return before.get() + " → " + after.get();
        }
        return after.orElseGet(() -> in(Wording.words("gone", before.orElse(""))));
    }

    private String ground(Ground ground) {
        return "    > " + shortened(in(ground.words())) + " ("
                + in(ground.quote().isPresent() ? ground.line() : ground.place()) + ")";
    }

    private String shortened(String words) {
        return all ? words.replaceAll("\\s+", " ") : Naming.shortened(words, LONGEST);
    }

    private String in(Bilingual words) {
        return words.in(language);
    }

    private void say(String key, Object... values) {
        out.println(in(Wording.words(key, values)));
    }
}
