package senryaku.sparql.reconcile;

import java.util.List;
import java.util.Optional;
import senryaku.sparql.query.Bilingual;

/**
 * A kind of thing that names are matched with.
 *
 * @param id the kind, as in {@code id/KIND/SLUG}
 * @param name for people
 */
public record Type(String id, Bilingual name) {

    /** All of them, the most asked for first. */
    static final List<Type> ALL = List.of(
            type("person", "人", "Person"),
            type("body", "団体・会議体", "Body or organisation"),
            type("post", "職", "Office"),
            type("strategy", "戦略", "Strategy"),
            type("programme", "プログラム", "Programme"),
            type("project", "事業・プロジェクト", "Project"),
            type("hub", "拠点", "Hub"),
            type("field", "分野", "Field"),
            type("place", "場所", "Place"),
            type("document", "文書", "Document"));

    static Optional<Type> of(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    private static Type type(String id, String ja, String en) {
        return new Type(id, new Bilingual(ja, en));
    }
}
