package senryaku.loader.link;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import senryaku.ontology.search.Folding;

/**
 * A name as it is compared.
 *
 * @param letters all of it, folded
 * @param kind the legal form that it names, in full, and whether that stands behind the name; empty if it names none:
 *     株式会社甲 and 甲株式会社 are two companies
 * @param bare the name without its legal form
 * @param words of a name in Latin letters, without the small ones and in no order; empty for others
 * @param pairs how often two signs stand side by side in the bare name
 */
record Form(String letters, String kind, String bare, String words, Map<String, Integer> pairs) {

    /** Legal forms in full, and how they are abbreviated. All are written here as {@link Folding} leaves them. */
    private static final Map<String, String> KINDS = kinds(
            "国立研究開発法人 独立行政法人 独",
            "国立大学法人 大",
            "公立大学法人",
            "地方独立行政法人 地独",
            "大学共同利用機関法人",
            "学校法人 学",
            "特定非営利活動法人 npo法人 特非 npo",
            "社会福祉法人 福 社福",
            "社会医療法人",
            "医療法人社団",
            "医療法人財団",
            "医療法人 医",
            "宗教法人",
            "株式会社 株",
            "有限会社 有",
            "合同会社 同",
            "合資会社 資",
            "合名会社 名",
            "一般社団法人 一社",
            "一般財団法人 一財",
            "公益社団法人 公社",
            "公益財団法人 公財",
            "社団法人 社",
            "財団法人 財");

    private static final String ANY =
            KINDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));

    /** Companies have their form before or behind the name, others before it. */
    private static final Pattern KIND = Pattern.compile("^(" + ANY + ")|(?<=.)(..会社|\\([株有同資名独社財]\\))$");

    /** Legal forms in English, of which one is as good as another, and what else is added at will. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\(japan\\)|,? ?\\b(inc|co|ltd|corp|corporation|llc|incorporated|limited)\\b\\.?|^the ");

    /** The prefecture that is put before a municipality, and a former name that stands behind. */
    private static final Pattern AROUND =
            Pattern.compile("^(東京都|北海道|京都府|大阪府|[^都道府県市区町村]{2,3}県)(?=[^都道府県]{1,6}[市区町村]$)|\\((旧|formerly )[^)]*\\)$");

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("r&d", "research and development"),
            Map.entry("&", "and"),
            Map.entry("labs", "laboratories"),
            Map.entry("lab", "laboratory"),
            Map.entry("univ", "university"),
            Map.entry("inst", "institute"),
            Map.entry("natl", "national"),
            Map.entry("tech", "technology"),
            Map.entry("sci", "science"),
            Map.entry("centre", "center"));

    private static final String SMALL_KANA = "ァィゥェォッャュョヮ";
    private static final String LARGE_KANA = "アイウエオツヤユヨワ";

    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "in", "on", "at");

    private static Map<String, String> kinds(String... lines) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String line : lines) {
            String[] written = line.split(" ", -1);
            for (String one : written) {
                boolean mark = one.codePointCount(0, one.length()) <= 2 || one.equals("npo");
                kinds.put(mark ? "(" + one + ")" : one, written[0]);
            }
        }
        return kinds;
    }

    static Form of(String name) {
        String text = once(AROUND.matcher(Folding.characters(name).strip()).replaceAll(""));
        String[] kind = {""};
        String rest = KIND.matcher(text).replaceAll(found -> {
            if (kind[0].isEmpty() && KINDS.containsKey(found.group())) {
                kind[0] = KINDS.get(found.group()) + (found.start() > 0 ? " behind" : "");
            }
            return " ";
        });
        boolean latin = isLatin(name);
        String plain = latin
                ? writtenOut(ENGLISH.matcher(rest).replaceAll(" "))
                : ENGLISH.matcher(rest).replaceAll(" ");
        String letters = Folding.letters(name);
        String bare = plainKana(Folding.letters(plain));
        return new Form(letters, kind[0], bare.isEmpty() ? letters : bare, latin ? words(plain) : "", pairs(bare));
    }

    /** Without a name in brackets that repeats the end of what stands before it. */
    private static String once(String text) {
        int open = text.indexOf('(');
        boolean closed = open > 0 && text.endsWith(")");
        String before = closed ? text.substring(0, open) : text;
        return closed && before.endsWith(text.substring(open + 1, text.length() - 1)) ? before : text;
    }

    /** Small kana as large ones and without marks of length, as many a form cannot write them. */
    private static String plainKana(String letters) {
        StringBuilder plain = new StringBuilder(letters.length());
        letters.codePoints().filter(sign -> sign != 'ー').forEach(sign -> {
            int small = SMALL_KANA.indexOf(sign);
            plain.appendCodePoint(small < 0 ? sign : LARGE_KANA.charAt(small));
        });
        return plain.toString();
    }

    static boolean isLatin(String name) {
        return name.codePoints().allMatch(point -> point < 0x250);
    }

    /** Common abbreviations of English in full. */
    private static String writtenOut(String text) {
        return Arrays.stream(text.split("[\\s,.]+", -1))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String words(String text) {
        Set<String> words = new TreeSet<>(Arrays.asList(text.split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        words.removeAll(SMALL);
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new TreeMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    /** Whether both may be of one organisation: 財団法人 became 一般財団法人 or 公益財団法人 by the reform of 2008. */
    boolean fits(Form other) {
        return kind.isEmpty() || other.kind.isEmpty() || kind.endsWith(other.kind) || other.kind.endsWith(kind);
    }

    /** Name and legal form; empty if it names none. */
    String whole() {
        return kind.isEmpty() ? "" : kind + " " + bare;
    }
}
