package senryaku.loader.extract;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import senryaku.loader.source.Document;

/**
 * Writes {@code facts.yaml} as a draft. What the document does not tell (names of things in the IRIs, English, what a sum
 * is for) is left open, marked {@value #OPEN} or empty, so that a check names every such place.
 */
final class Draft {

    /** Stands where a curator has to write something. */
    static final String OPEN = "FILL-IN";

    /** Words that YAML reads as they are, also within brackets. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々 0-9]*");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Document document;
    private final Map<String, String> known;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final StringBuilder yaml =
            new StringBuilder("\"@context\": https://w3id.org/senryaku/context.jsonld\nfacts:\n");
    private int facts;

    /** @param known ids by name: things that sources before this one recorded */
    private Draft(Document document, Map<String, String> known) {
        this.document = document;
        this.known = known;
    }

    /**
     * A facts file.
     *
     * @param yaml the text
     * @param facts how many are in it
     */
    record Written(String yaml, int facts) {}

    static Written of(Document document, List<Finding> findings, Map<String, String> known) {
        Draft draft = new Draft(document, known);
        findings.forEach(draft::add);
        if (findings.isEmpty()) {
            draft.yaml.append("  []\n");
        }
        return new Written(draft.yaml.toString(), draft.facts);
    }

    private void add(Finding finding) {
        switch (finding) {
            case Finding.NamedBody body -> body(body);
            case Finding.RosterRow row -> row(row);
            case Finding.DatedEvent event -> event(event);
            case Finding.StatedSum sum -> sum(sum);
        }
    }

    private void body(Finding.NamedBody body) {
        String id = id("body", body.name());
        begin(body.line(), "Body", id);
        label(body.name());
        field("classification", "body-type:" + OPEN);
        quote(List.of(quoted(body.name(), body.line())));
    }

    private void row(Finding.RosterRow row) {
        String kind = row.office() ? "post" : "person";
        String name = row.office() ? row.holder() : SPACE.matcher(row.holder()).replaceAll("");
        boolean first = !ids.containsKey(kind + " " + name);
        String holder = id(kind, name);
        if (first) {
            begin(row.line(), row.office() ? "Post" : "Person", holder);
            label(name);
            quote(List.of(quoted(row.holder(), row.line())));
        }
        String body = row.body().map(named -> id("body", named.name())).orElse("body:" + OPEN);
        String seat = body.substring("body:".length()) + "." + holder.substring(holder.indexOf(':') + 1);
        begin(row.line(), row.office() ? "Seat" : "Membership", (row.office() ? "seat:" : "membership:") + seat);
        field("organization", body);
        field(row.office() ? "post" : "member", holder);
        field("role", "role:" + row.role().orElse(OPEN));
        row.roleTitle().ifPresent(title -> field("roleTitle", scalar(title)));
        if (!row.office()) {
            row.affiliation().ifPresent(words -> field("affiliation", scalar(words)));
        }
        List<String> quotes = new ArrayList<>();
        row.body().ifPresent(named -> quotes.add(quoted(named.name(), named.line())));
        quotes.add(wholeLine(row.line()));
        quote(quotes);
    }

    private void event(Finding.DatedEvent event) {
        begin(event.line(), "Event", "event:" + OPEN + "-" + (facts + 1));
        label(event.words());
        field("classification", "event-kind:" + event.kinds().getFirst());
        field("date", scalar(event.date()));
        field("status", "event-status:" + (event.planned() ? "planned" : "done"));
        quote(List.of(quoted(event.words(), event.line())));
    }

    private void sum(Finding.StatedSum sum) {
        begin(sum.line(), "Budget", "budget:" + OPEN + "-" + (facts + 1));
        field("for", "project:" + OPEN);
        field("fiscalYear", sum.fiscalYear().map(Draft::scalar).orElse(""));
        field("stage", "budget-stage:" + sum.stage().orElse(OPEN));
        sum.stageTitle().ifPresent(title -> field("stageTitle", scalar(title)));
        field("stated", scalar(sum.stated()));
        quote(List.of(wholeLine(sum.line())));
    }

    /** One id for one name; a name that is known already keeps its id as a remark, because the same name may be another's. */
    private String id(String kind, String name) {
        return ids.computeIfAbsent(kind + " " + name, any -> kind + ":" + OPEN + "-" + (ids.size() + 1));
    }

    /** The same seat in two rosters of a document is two facts until a curator says otherwise. */
    private void begin(int line, String type, String id) {
        facts++;
        String free = begun.add(id) ? id : id + "-" + line;
        yaml.append("  # ").append(line).append("\n  - type: ").append(type).append('\n');
        field("id", free);
    }

    private void label(String name) {
        Optional.ofNullable(known.get(name))
                .ifPresent(id -> yaml.append("    # = ").append(id).append(" ?\n"));
        yaml.append("    label: {ja: ").append(scalar(name)).append(", en: }\n");
    }

    private void field(String name, String value) {
        yaml.append("    ").append(name).append(": ").append(value).append('\n');
    }

    private void quote(List<String> quotes) {
        yaml.append("    quote:\n");
        quotes.forEach(quote -> yaml.append("      - ").append(quote).append('\n'));
    }

    private String wholeLine(int number) {
        return quoted(document.line(number).strip(), number);
    }

    /** Words that stand more than once in the document need their place. */
    private String quoted(String words, int line) {
        List<Integer> places = document.find(words);
        if (places.size() == 1) {
            return scalar(words);
        }
        List<Integer> here =
                places.stream().filter(place -> document.lineAt(place) == line).toList();
        String start = here.size() > 1 ? ", start: " + here.getFirst() : "";
        return "{exact: " + scalar(words) + ", line: " + line + start + "}";
    }

    private static String scalar(String words) {
        return PLAIN.matcher(words).matches() && words.equals(words.strip())
                ? words
                : '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(words)) + '"';
    }
}
