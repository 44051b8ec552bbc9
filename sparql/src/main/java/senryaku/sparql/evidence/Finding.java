package senryaku.sparql.evidence;

import senryaku.sparql.query.Bilingual;

/**
 * Something that is not as the evidence says.
 *
 * @param what IRI of the document, quote or statement; for a triple without evidence the triple
 * @param words what is wrong and what was expected
 */
public record Finding(String what, Bilingual words) {

    static Finding of(String what, String key, Object... values) {
        return new Finding(what, Bilingual.message("senryaku.sparql.evidence.messages", key, values));
    }
}
