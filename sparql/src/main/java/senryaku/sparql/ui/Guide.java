package senryaku.sparql.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import senryaku.sparql.handbook.Concept;
import senryaku.sparql.handbook.Handbook;
import senryaku.sparql.handbook.Scheme;
import senryaku.sparql.query.Bilingual;

/** Names and addresses of everything in the handbook, in the language of one page. */
public final class Guide {

    private static final Pattern PLACE = Pattern.compile("([a-z0-9.-]+), lines? .*");

    private final Look look;
    private final Handbook book;
    private final Set<String> documents;

    /** @param documents slugs of the source documents that are loaded */
    public Guide(Look look, Handbook book, Set<String> documents) {
        this.look = look;
        this.book = book;
        this.documents = documents;
    }

    /** The frame of the page. */
    public Look look() {
        return look;
    }

    /** What the pages are made from. */
    public Handbook book() {
        return book;
    }

    /** Fixed words in the language of the page. */
    public String text(String key, Object... values) {
        return values.length == 0 ? look.texts().get(key) : look.texts().get(key, values);
    }

    /** Words in the language of the page. */
    public String say(Bilingual words) {
        return words.in(look.language());
    }

    /** The same words in the other language. */
    public String other(Bilingual words) {
        return words.in(look.language().other());
    }

    /** Tag of the other language. */
    public String otherTag() {
        return look.language().other().tag();
    }

    /** An own address that keeps the language, with a place on its page. */
    public String link(String path, String place) {
        return look.link(path) + (place.isEmpty() ? "" : "#" + place);
    }

    /** Where a query can be run on the loaded data. */
    public String run(String query) {
        return look.link("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    /** What an IRI stands for and where it is explained. */
    public Ref ref(String iri) {
        String code = book.compact(iri);
        String own = book.about().iri();
        if (iri.startsWith(own + "#")) {
            return term(iri.substring(own.length() + 1), code);
        }
        String base = own.substring(0, own.lastIndexOf('/') + 1);
        if (iri.startsWith(base + "vocab/")) {
            return coded(iri.substring((base + "vocab/").length()).split("/", 2), code);
        }
        if (iri.startsWith(base + "shapes#")) {
            String name = iri.substring(iri.indexOf('#') + 1);
            return new Ref(name, name, link("/ontology/shapes", name), false);
        }
        String known = look.texts().known(code);
        return new Ref(known, code, iri.contains("://") ? iri : "", true);
    }

    /** What several IRIs stand for. */
    public List<Ref> refs(Collection<String> iris) {
        return iris.stream().map(this::ref).toList();
    }

    private Ref term(String name, String code) {
        return book.term(name)
                .map(term -> new Ref(say(term.label()), code, look.link("/ontology/terms/" + name), false))
                .orElse(new Ref(code, code, "", false));
    }

    private Ref coded(String[] names, String code) {
        Optional<Scheme> scheme = book.scheme(names[0]);
        if (names.length == 1) {
            return scheme.map(found -> new Ref(say(found.label()), names[0] + ":", address(found), false))
                    .orElse(new Ref(code, code, "", false));
        }
        return scheme.flatMap(found -> found.concept(names[1]).map(concept -> ref(found, concept)))
                .orElse(new Ref(code, code, "", false));
    }

    /** A concept with its address. */
    public Ref ref(Scheme scheme, Concept concept) {
        String code = scheme.name() + ":" + concept.name();
        return new Ref(say(concept.label()), code, look.link("/vocab/" + scheme.name() + "/" + concept.name()), false);
    }

    /** The page of a scheme. */
    public String address(Scheme scheme) {
        return look.link("/vocab/" + scheme.name());
    }

    /** Where something was taken from: a line of a loaded document, an address, or plain words. */
    public Ref source(String words) {
        Matcher place = PLACE.matcher(words);
        if (place.matches() && documents.contains(place.group(1))) {
            return new Ref(words, words, look.link("/doc/document/" + place.group(1)), false);
        }
        return words.startsWith("http") ? new Ref(words, words, words, true) : new Ref(words, words, "", false);
    }
}
