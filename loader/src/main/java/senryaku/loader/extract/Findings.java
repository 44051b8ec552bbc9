package senryaku.loader.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import senryaku.loader.fact.Misreading;
import senryaku.loader.fact.WrittenAmount;
import senryaku.loader.fact.WrittenDate;
import senryaku.loader.source.Document;

/** Goes through a document line by line and notes what it seems to say. */
final class Findings {

    private static final String KINDS =
            "(?:会議|委員会|審議会|本部|部会|分科会|協議会|懇談会|懇話会|検討会|研究会|タスクフォース|" + "ワーキンググループ|コミッティー|推進チーム|アドバイザリーボード)";
    private static final Pattern BODY = Pattern.compile(
            "[\\p{IsHan}\\p{IsKatakana}々ー・A-Za-z0-9]{2,40}?" + KINDS + "(?![\\p{IsHan}\\p{IsKatakana}ー])"
                    + "|(?:[A-Z][A-Za-z]+ ){1,6}(?:Council|Committee|Task Force|Working Group|Board|Panel|Commission)\\b");
    private static final Pattern COUNTED = Pattern.compile("^第?[0-9０-９一二三四五六七八九十]+回");

    private static final String NUMBER = "[0-9０-９元一二三四五六七八九十]";
    private static final Pattern DATE =
            Pattern.compile("(?:令和|平成|昭和|[RHS])\\s?" + NUMBER + "{1,3}\\s?年(?:\\s?" + NUMBER + "{1,3}\\s?月(?:\\s?"
                    + NUMBER + "{1,3}\\s?日)?)?(?!度)|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?!度)|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FISCAL_YEAR =
            Pattern.compile("(?:(?:令和|平成|[RHＲＨ])\\s?" + NUMBER + "{1,2}|\\d{4})\\s?年度");
    private static final Pattern SUM =
            Pattern.compile("[0-9０-９][0-9０-９,，.．]*(?:兆[0-9０-９,，]*)?(?:億[0-9０-９,，]*)?(?:万|百万|千)?円");
    private static final Pattern CLAUSE = Pattern.compile("[^。、，]+");
    private static final Pattern PLANNED = Pattern.compile("予定|見込|目指");

    private final CodeWords eventKinds = CodeWords.of("event-kind");
    private final CodeWords stages = CodeWords.of("budget-stage");
    private final Roster roster = new Roster();
    private final Set<String> bodies = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();
    private Optional<Finding.NamedBody> nearest = Optional.empty();

    private Findings() {}

    /** Everything that was found, in the order of the document. */
    static List<Finding> of(Document document) {
        Findings findings = new Findings();
        for (int number = 1; number <= document.lineCount(); number++) {
            findings.line(number, document.line(number));
        }
        return List.copyOf(findings.found);
    }

    /** The first date of the document that is a whole day. */
    static Optional<LocalDate> day(Document document) {
        for (int number = 1; number <= document.lineCount(); number++) {
            Matcher date = DATE.matcher(document.line(number));
            while (date.find()) {
                if (read(date.group()).orElse(null) instanceof WrittenDate.Day day) {
                    return Optional.of(day.day());
                }
            }
        }
        return Optional.empty();
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        Optional<Finding.RosterRow> row = roster.read(number, line, nearest);
        if (row.isPresent()) {
            found.add(row.orElseThrow());
            return;
        }
        bodies(number, line);
        events(number, line);
        sums(number, line);
    }

    private void bodies(int number, String line) {
        Matcher matcher = BODY.matcher(line);
        while (matcher.find()) {
            String name = COUNTED.matcher(matcher.group()).replaceFirst("");
            if (!name.matches(KINDS) && !name.isEmpty()) {
                Finding.NamedBody body = new Finding.NamedBody(number, name);
                nearest = Optional.of(body);
                if (bodies.add(name)) {
                    found.add(body);
                }
            }
        }
    }

    private void events(int number, String line) {
        Matcher clause = CLAUSE.matcher(line);
        while (clause.find()) {
            Matcher date = DATE.matcher(clause.group());
            if (date.find() && read(date.group()).isPresent()) {
                List<String> kinds = eventKinds.in(clause.group()).stream()
                        .map(CodeWords.Entry::concept)
                        .distinct()
                        .toList();
                String words =
                        Roster.LEADING.matcher(clause.group()).replaceFirst("").strip();
                if (!kinds.isEmpty()) {
                    found.add(new Finding.DatedEvent(
                            number,
                            words,
                            date.group(),
                            kinds,
                            PLANNED.matcher(words).find()));
                }
            }
        }
    }

    private void sums(int number, String line) {
        Matcher sum = SUM.matcher(line);
        while (sum.find()) {
            if (!readable(sum.group())) {
                continue;
            }
            Matcher year = FISCAL_YEAR.matcher(line);
            Optional<CodeWords.Entry> stage = stages.in(line).stream().findFirst();
            found.add(new Finding.StatedSum(
                    number,
                    sum.group(),
                    year.find() ? Optional.of(year.group()) : Optional.empty(),
                    stage.map(CodeWords.Entry::concept),
                    stage.map(CodeWords.Entry::words)));
        }
    }

    /** Relative dates are not looked for, so that the day of the document does not matter. */
    private static Optional<WrittenDate> read(String written) {
        try {
            return Optional.of(WrittenDate.read(written, LocalDate.EPOCH));
        } catch (Misreading e) {
            return Optional.empty();
        }
    }

    private static boolean readable(String sum) {
        try {
            WrittenAmount.read(sum);
            return true;
        } catch (Misreading e) {
            return false;
        }
    }
}
