package senryaku.sparql.server;

import java.util.List;
import java.util.Map;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.Parameter;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Field;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;

/** The form in which people fill in a saved query. */
final class QueryForm {

    private final Choices choices;

    QueryForm(Choices choices) {
        this.choices = choices;
    }

    /** A field for every parameter but the language, which is that of the page. */
    List<Field> fields(SavedQuery saved, Map<String, List<String>> given, Look look) {
        return saved.parameters().stream()
                .filter(parameter -> !(parameter.type() instanceof ParameterType.Tongue))
                .map(parameter -> field(parameter, given.getOrDefault(parameter.name(), List.of()), look.language()))
                .toList();
    }

    private Field field(Parameter parameter, List<String> values, Language language) {
        return new Field(
                parameter.name(),
                parameter.label().in(language),
                input(parameter.type(), values),
                values.isEmpty() ? "" : values.getFirst(),
                choices.of(parameter.type(), language));
    }

    /** A calendar is opened for a day; what is no day stays as it was written. */
    private static String input(ParameterType type, List<String> values) {
        return switch (type) {
            case ParameterType.Thing ignored -> "text";
            case ParameterType.Concept ignored -> "select";
            case ParameterType.Choice ignored -> "select";
            case ParameterType.Tongue ignored -> "select";
            case ParameterType.Day ignored -> values.stream().allMatch(QueryForm::isDay) ? "date" : "text";
            case ParameterType.Year ignored -> "number";
            case ParameterType.Whole ignored -> "number";
            case ParameterType.Text ignored -> "text";
        };
    }

    static boolean isDay(String text) {
        return text.isEmpty() || text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /** The examples as links. */
    static List<Link> examples(SavedQuery saved, Look look) {
        return saved.examples().stream()
                .map(example -> new Link(
                        example.question().in(look.language()),
                        look.link("/queries/" + saved.name() + example.address())))
                .toList();
    }
}
