package senryaku.sparql.reconcile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as rosters have them, with titles and remarks around: 座長 北野 宏明（ソニー…社長）. */
final class Titles {

    private static final String WORDS = String.join(
            "|",
            "共同議長",
            "議長代理",
            "副議長",
            "議長",
            "座長代理",
            "副座長",
            "座長",
            "主査代理",
            "主査",
            "副主査",
            "副会長",
            "会長",
            "副委員長",
            "委員長",
            "委員",
            "構成員",
            "チーム長",
            "理事長",
            "理事",
            "総長",
            "学長",
            "所長",
            "社長",
            "取締役",
            "顧問",
            "部長",
            "室長",
            "補佐官",
            "大臣",
            "名誉教授",
            "特任教授",
            "特別教授",
            "卓越教授",
            "客員教授",
            "准教授",
            "助教授",
            "教授",
            "助教",
            "講師",
            "博士",
            "先生",
            "氏",
            "様",
            "殿",
            "さん",
            "Professor",
            "Prof\\.?",
            "Dr\\.?",
            "Mr\\.?",
            "Ms\\.?",
            "Mrs\\.?",
            "Chair(?:man|person)?",
            "Ph\\.?D\\.?");

    private static final String BETWEEN = "[\\s\\p{Z}:：,、・]*";
    private static final Pattern REMARK = Pattern.compile("[（(【\\[〔][^）)】\\]〕]*[）)】\\]〕]");
    private static final Pattern BEFORE =
            Pattern.compile("^" + BETWEEN + "(?:" + WORDS + ")(?![A-Za-z])" + BETWEEN, Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER =
            Pattern.compile("(?<![A-Za-z])" + BETWEEN + "(?:" + WORDS + ")" + BETWEEN + "$", Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /** The name without remarks, and without the titles before and after it; each form that differs from what was given. */
    static List<String> without(String text) {
        Set<String> forms = new LinkedHashSet<>();
        String bare = REMARK.matcher(text).replaceAll(" ").strip();
        forms.add(bare);
        String before;
        do {
            before = bare;
            bare = AFTER.matcher(BEFORE.matcher(bare).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
            forms.add(bare);
        } while (!bare.equals(before));
        forms.remove(text);
        forms.remove("");
        return List.copyOf(forms);
    }
}
