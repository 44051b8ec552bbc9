package senryaku.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mistake is worded in both languages, with the same facts. */
class MistakeTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void isWordedInBothLanguages(Mistake mistake) {
        List<Object> arguments = List.of("a", "b", "c", "d");
        String english = Messages.what(mistake, arguments, Locale.ENGLISH);
        String japanese = Messages.what(mistake, arguments, Locale.JAPANESE);
        assertThat(english).isNotBlank();
        assertThat(japanese).isNotBlank();
        assertThat(Messages.expected(mistake, arguments, Locale.JAPANESE).isPresent())
                .isEqualTo(Messages.expected(mistake, arguments, Locale.ENGLISH).isPresent());
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameArguments() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle japanese = bundle(Locale.JAPANESE);
        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(arguments(japanese.getString(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getString(key))));
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> known = new TreeSet<>(Set.of("warning", "note", "expected"));
        for (Mistake mistake : Mistake.values()) {
            known.add(mistake.name());
            known.add(mistake.name() + ".expected");
        }
        assertThat(known).containsAll(bundle(Locale.ROOT).keySet());
    }

    @Test
    void aProblemIsOneLineWithoutControlCharacters() {
        Problem problem = Problem.at(new Place("f", 3, 4), Mistake.QUOTE_NOT_FOUND, "a\nb\u001B[31m", "d", "");
        assertThat(problem.render(Locale.ENGLISH))
                .startsWith("f:3:4: ")
                .contains("a⏎b\uFFFD[31m")
                .hasLineCount(1);
    }

    @Test
    void problemsComeSortedAndOnce() {
        Problem late = Problem.at(new Place("f", 10, 1), Mistake.FILE_EMPTY);
        Problem early = Problem.at(new Place("f", 9, 5), Mistake.FILE_EMPTY);
        assertThat(Problems.of(List.of(late, early, late))).containsExactly(early, late);
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(pattern).results().forEach(result -> arguments.add(result.group()));
        return arguments;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "senryaku.loader.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
