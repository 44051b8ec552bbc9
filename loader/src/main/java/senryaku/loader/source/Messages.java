package senryaku.loader.source;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The wording of problems in English and Japanese: {@code messages.properties} and {@code messages_ja.properties}. */
final class Messages {

    private static final String BUNDLE = "senryaku.loader.messages";
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final ResourceBundle.Control ENGLISH_IS_THE_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static String what(Mistake mistake, List<Object> arguments, Locale locale) {
        return format(bundle(locale).getString(mistake.name()), arguments, locale);
    }

    static Optional<String> expected(Mistake mistake, List<Object> arguments, Locale locale) {
        String key = mistake.name() + ".expected";
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key)
                ? Optional.of(format(bundle.getString(key), arguments, locale))
                : Optional.empty();
    }

    /** The warning mark, what is wrong, and what was expected. */
    static String sentence(Problem problem, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String mark = switch (problem.severity()) {
            case ERROR -> "";
            case WARNING -> bundle.getString("warning");
            case NOTE -> bundle.getString("note");
        };
        String expected = problem.expected(locale)
                .map(text -> format(bundle.getString("expected"), List.of(text), locale))
                .orElse("");
        return mark + problem.what(locale) + expected;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), ENGLISH_IS_THE_DEFAULT);
    }

    /** Numbers are written plainly, without the grouping of the reader's country: a line is 1234, not 1,234. */
    private static String format(String pattern, List<Object> arguments, Locale locale) {
        Object[] texts = arguments.stream()
                .map(argument -> argument instanceof Bilingual text ? text.in(locale) : argument.toString())
                .map(Messages::onOneLine)
                .toArray();
        return new MessageFormat(pattern, locale).format(texts);
    }

    /** A problem is one line, and what a file holds does not steer the reader's terminal. */
    private static String onOneLine(String text) {
        return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("⏎")).replaceAll("\uFFFD");
    }
}
