package senryaku.loader.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of rosters: tables written with bars, and lines such as 座長：五神 真 東京大学 総長. */
final class Roster {

    private static final Pattern FAMILY_AND_GIVEN =
            Pattern.compile("[\\p{IsHan}々ヶケ]{1,5}[ 　][\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}");
    private static final Pattern OFFICE =
            Pattern.compile(".*(?:大臣|長官|補佐官|審議官|総括官|参事官|政策統括官|局長|部長|課長|室長|次官|知事|市長|官)(?:（[^）]*）)?");
    private static final Pattern ROLE_IN_BRACKETS = Pattern.compile("[【（(〔\\[]([^】）)〕\\]]{1,12})[】）)〕\\]]");
    private static final Pattern RULE = Pattern.compile("[|:\\s-]+");
    private static final Pattern NAME_HEADING = Pattern.compile("氏名|名前|お名前|(?i:name)");
    /** The sign of a list item and the space around it. */
    static final Pattern LEADING = Pattern.compile("^[\\s　・○●◎◯*-]+");

    private static final Pattern FIRST_COLUMN = Pattern.compile("(?:(?!　|\\t| {2}).)+");

    private final CodeWords roles = CodeWords.of("role");
    private List<String> headings = List.of();

    /** Reads one line. A table ends with the first line that is no row. */
    Optional<Finding.RosterRow> read(int number, String line, Optional<Finding.NamedBody> body) {
        if (!line.strip().startsWith("|")) {
            headings = List.of();
            return written(number, LEADING.matcher(line).replaceFirst("").strip(), body);
        }
        if (RULE.matcher(line).matches()) {
            return Optional.empty();
        }
        List<String> cells = cells(line);
        if (cells.stream().anyMatch(cell -> NAME_HEADING.matcher(cell).matches())) {
            headings = cells;
            return Optional.empty();
        }
        return row(number, cells, body);
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private Optional<Finding.RosterRow> row(int number, List<String> cells, Optional<Finding.NamedBody> body) {
        Optional<CodeWords.Entry> role =
                cells.stream().flatMap(cell -> roles.named(cell).stream()).findFirst();
        int name = nameColumn(cells, role);
        if (name < 0) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>(cells);
        others.remove(name);
        Optional<String> affiliation = others.stream()
                .filter(cell -> !cell.isEmpty()
                        && role.map(entry -> !cell.equalsIgnoreCase(entry.words()))
                                .orElse(true))
                .findFirst();
        return Optional.of(seat(number, body, cells.get(name), role, affiliation));
    }

    private int nameColumn(List<String> cells, Optional<CodeWords.Entry> role) {
        for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
            if (NAME_HEADING.matcher(headings.get(i)).matches() && !cells.get(i).isEmpty()) {
                return i;
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            if (FAMILY_AND_GIVEN.matcher(cells.get(i)).matches()) {
                return i;
            }
        }
        for (int i = 0; role.isPresent() && i < cells.size(); i++) {
            if (OFFICE.matcher(cells.get(i)).matches()
                    && roles.named(cells.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** 座長：五神 真, 座長　五神 真　東京大学 総長, 議長：内閣官房長官. */
    private Optional<Finding.RosterRow> written(int number, String line, Optional<Finding.NamedBody> body) {
        for (CodeWords.Entry entry : roles.entries()) {
            Matcher matcher = Pattern.compile(
                            Pattern.quote(entry.words()) + "[：:　\\t ]+(\\S.*)", Pattern.CASE_INSENSITIVE)
                    .matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            String rest = matcher.group(1).strip();
            Matcher name = FAMILY_AND_GIVEN.matcher(rest);
            if (name.lookingAt()) {
                String affiliation = rest.substring(name.end()).strip();
                return Optional.of(seat(
                        number,
                        body,
                        name.group(),
                        Optional.of(entry),
                        Optional.of(affiliation).filter(words -> !words.isEmpty())));
            }
            Matcher holder = FIRST_COLUMN.matcher(rest);
            if (holder.lookingAt() && OFFICE.matcher(holder.group()).matches()) {
                return Optional.of(seat(number, body, holder.group(), Optional.of(entry), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Finding.RosterRow seat(
            int number,
            Optional<Finding.NamedBody> body,
            String holder,
            Optional<CodeWords.Entry> role,
            Optional<String> affiliation) {
        Optional<CodeWords.Entry> bracketed = affiliation.flatMap(words -> ROLE_IN_BRACKETS
                .matcher(words)
                .results()
                .flatMap(match -> roles.named(match.group(1)).stream())
                .findFirst());
        Optional<CodeWords.Entry> found = role.or(() -> bracketed);
        boolean named = FAMILY_AND_GIVEN.matcher(holder).matches();
        return new Finding.RosterRow(
                number,
                body,
                holder,
                !named && OFFICE.matcher(holder).matches(),
                found.map(CodeWords.Entry::concept),
                found.map(CodeWords.Entry::words),
                affiliation
                        .map(words ->
                                ROLE_IN_BRACKETS.matcher(words).replaceAll("").strip())
                        .filter(words -> !words.isEmpty()));
    }
}
