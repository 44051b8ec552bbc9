package senryaku.sparql.reconcile;

import java.util.List;
import java.util.Optional;
import senryaku.sparql.query.Bilingual;

/**
 * What can be asked of a thing beside its name.
 *
 * @param id short name
 * @param name for people
 * @param types of things that have it; all if there are none
 * @param pattern SPARQL from {@code ?thing} to {@code ?value}
 */
public record Property(String id, Bilingual name, List<String> types, String pattern) {

    static final List<Property> ALL = List.of(
            property(
                    "name-ja",
                    "名前（日本語）",
                    "Name in Japanese",
                    "",
                    "?thing rdfs:label ?value FILTER(LANG(?value) = 'ja')"),
            property(
                    "name-en", "名前（英語）", "Name in English", "", "?thing rdfs:label ?value FILTER(LANG(?value) = 'en')"),
            property("other-name", "別の名前", "Other name", "", "?thing skos:altLabel ?value"),
            property(
                    "affiliation",
                    "所属（原文）",
                    "Affiliation as stated",
                    "person",
                    "?seat org:member ?thing ; sen:statedAffiliation ?value"),
            property(
                    "body",
                    "席のある会議体",
                    "Body with a seat",
                    "person",
                    "?seat org:member ?thing ; org:organization ?value"),
            property("role", "役職名（原文）", "Role as stated", "person", "?seat org:member ?thing ; sen:roleTitle ?value"),
            property("member", "構成員", "Member", "body", "?seat org:organization ?thing ; org:member ?value"),
            property("parent", "上位の団体", "Parent body", "body", "?thing org:subOrganizationOf ?value"),
            property("identifier", "外部の識別子", "Identifier elsewhere", "", "?thing skos:exactMatch|owl:sameAs ?value"));

    static Optional<Property> of(String id) {
        return ALL.stream().filter(property -> property.id().equals(id)).findFirst();
    }

    /** Those of a type; all if no type is named. */
    static List<Property> of(Optional<String> type) {
        return ALL.stream()
                .filter(property -> type.isEmpty()
                        || property.types().isEmpty()
                        || property.types().contains(type.get()))
                .toList();
    }

    private static Property property(String id, String ja, String en, String type, String pattern) {
        return new Property(id, new Bilingual(ja, en), type.isEmpty() ? List.of() : List.of(type), pattern);
    }
}
