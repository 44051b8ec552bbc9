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

    /** Things that the quote need not name. */
    Claims includedIn(List<Id> things) {
        int before = claims.size();
        refers("includedIn", things);
        claims.subList(before, claims.size())
                .replaceAll(claim -> claim instanceof Claim.Refers refers
                        ? new Claim.Refers(refers.key(), refers.pointer(), refers.to(), false)
                        : claim);
        return this;
    }

    Claims says(String key, Optional<String> words, Claim.Reading as) {
        words.ifPresent(text -> claims.add(new Claim.Says(key, Yaml.member("", key), text, as)));
        return this;
    }

    Claims says(String key, Optional<String> words) {
        return says(key, words, Claim.Reading.WORDS);
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
