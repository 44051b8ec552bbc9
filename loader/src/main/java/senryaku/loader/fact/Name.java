package senryaku.loader.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Document;
import senryaku.loader.source.Yaml;

/**
 * A name of a thing, and who says it: the document, or the curator.
 *
 * @param use the name or another name
 * @param language {@code ja} or {@code en}
 * @param text the name
 * @param key of the fact whose quotes hold for it
 * @param pointer where it stands within the fact
 * @param origin who says it
 */
public record Name(Use use, String language, String text, String key, String pointer, Origin origin) {

    /** How a thing bears the name. */
    public enum Use {
        LABEL,
        ALTERNATIVE
    }

    /** Who says a name. */
    public sealed interface Origin {

        /** The document, in the quoted words. */
        record Stated() implements Origin {}

        /** The curator, for this reason. */
        record Curated(Common.Correction why) implements Origin {}

        /** Nobody so far: the words are not quoted and no reason is given. */
        record Unfounded() implements Origin {}
    }

    private static final Common.Correction TRANSLATION = new Common.Correction(
            new Id("basis:translation"),
            new Bilingual("原文にない英語名。このデータのための訳", "Not in the source; translated for this data"));
    private static final Common.Correction ROMANISATION = new Common.Correction(
            new Id("basis:romanisation"),
            new Bilingual("原文にないローマ字表記。このデータのための表記", "Not in the source; romanised for this data"));

    /** All names that a fact gives to its thing. */
    public static List<Name> of(CheckedFact fact, Document document) {
        return new Collector(fact, document).collect();
    }

    private static final class Collector {

        private final Common common;
        private final CheckedFact fact;
        private final Document document;
        private final List<Name> names = new ArrayList<>();

        private Collector(CheckedFact fact, Document document) {
            this.fact = fact;
            this.common = fact.fact().common();
            this.document = document;
        }

        private List<Name> collect() {
            common.label().ifPresent(label -> {
                add(Use.LABEL, "ja", label.ja(), "label", "/label/ja", common.correction());
                add(Use.LABEL, "en", label.en(), "label", "/label/en", Optional.of(english()));
            });
            common.written().ifPresent(written -> {
                boolean isLabel = common.label()
                        .filter(label -> label.ja().equals(written))
                        .isPresent();
                if (!isLabel) {
                    add(Use.ALTERNATIVE, "ja", written, "written", "/written", Optional.empty());
                }
            });
            addAll("ja", common.alt().ja(), common.correction());
            addAll("en", common.alt().en(), Optional.of(english()));
            return List.copyOf(names);
        }

        private void addAll(String language, List<String> texts, Optional<Common.Correction> otherwise) {
            String list = Yaml.member("/alt", language);
            for (int i = 0; i < texts.size(); i++) {
                add(Use.ALTERNATIVE, language, texts.get(i), "alt", Yaml.item(list, i), otherwise);
            }
        }

        private void add(
                Use use,
                String language,
                String text,
                String key,
                String pointer,
                Optional<Common.Correction> otherwise) {
            names.add(new Name(use, language, text, key, pointer, origin(key, text, otherwise)));
        }

        private Origin origin(String key, String text, Optional<Common.Correction> otherwise) {
            if (fact.words(key, document).say(text)) {
                return new Origin.Stated();
            }
            return otherwise.<Origin>map(Origin.Curated::new).orElseGet(Origin.Unfounded::new);
        }

        private Common.Correction english() {
            return fact.fact() instanceof Person ? ROMANISATION : TRANSLATION;
        }
    }
}
