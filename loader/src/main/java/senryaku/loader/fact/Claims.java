package senryaku.loader.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import senryaku.loader.source.Yaml;

/** Collects what a fact says. */
final class Claims {

    private final List<Claim> claims = new ArrayList<>();

    /** Things that the quote must name. */
    Claims refers(String key, List<Id> things) {
        for (int i = 0; i < things.size(); i++) {
            String pointer = Yaml.item(Yaml.member("", key), i);
            claims.add(new Claim.Refers(key, pointer, things.get(i), true));
        }
        return this;
    }

    Claims refers(String key, Id thing) {
        return refers(key, List.of(thing));
    }

    Claims refers(String key, Optional<Id> thing) {
        return refers(key, thing.stream().toList());
    }

    /** Things without a name, which the quote cannot name. */
    Claims pointsTo(String key, List<Id> things) {
        int before = claims.size();
        refers(key, things);
        claims.subList(before, claims.size())
                .replaceAll(claim -> claim instanceof Claim.Refers refers
                        ? new Claim.Refers(refers.key(), refers.pointer(), refers.to(), false)
                        : claim);
        return this;
    }

    Claims says(String key, Optional<String> words, Claim.Reading as) {
        return says(key, Yaml.member("", key), words, as);
    }

    private Claims says(String key, String pointer, Optional<String> words, Claim.Reading as) {
        words.ifPresent(text -> claims.add(new Claim.Says(key, pointer, text, as)));
        return this;
    }

    Claims says(String key, Optional<String> words) {
        return says(key, words, Claim.Reading.WORDS);
    }

    /** Names and when they held. */
    Claims names(List<DatedName> names) {
        String key = "names";
        for (int i = 0; i < names.size(); i++) {
            String pointer = Yaml.item(Yaml.member("", key), i);
            DatedName name = names.get(i);
            claims.add(new Claim.Says(key, Yaml.member(pointer, "form"), name.form(), Claim.Reading.WORDS));
            says(key, Yaml.member(pointer, "from"), name.from(), Claim.Reading.CALENDAR);
            says(key, Yaml.member(pointer, "to"), name.to(), Claim.Reading.CALENDAR);
            says(key, Yaml.member(pointer, "attestedOn"), name.attestedOn(), Claim.Reading.DAY);
        }
        return this;
    }

    /** The organisations and titles of a member. */
    Claims affiliations(List<Membership.Affiliation> affiliations) {
        String key = "affiliations";
        for (int i = 0; i < affiliations.size(); i++) {
            String pointer = Yaml.item(Yaml.member("", key), i);
            Membership.Affiliation affiliation = affiliations.get(i);
            affiliation
                    .organization()
                    .ifPresent(id -> claims.add(new Claim.Refers(key, Yaml.member(pointer, "organization"), id, true)));
            affiliation
                    .title()
                    .ifPresent(title ->
                            claims.add(new Claim.Says(key, Yaml.member(pointer, "title"), title, Claim.Reading.WORDS)));
        }
        return this;
    }

    List<Claim> list() {
        return List.copyOf(claims);
    }
}
