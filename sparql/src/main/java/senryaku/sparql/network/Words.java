package senryaku.sparql.network;

import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Bilingual;

/** What people call the relations of other vocabularies, which carry no Japanese names themselves. */
final class Words {

    private static final String BUNDLE = "senryaku.sparql.network.words";

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry(ORG.member.getURI(), "member"),
            Map.entry(ORG.memberOf.getURI(), "memberOf"),
            Map.entry(ORG.hasMember.getURI(), "hasMember"),
            Map.entry(ORG.headOf.getURI(), "headOf"),
            Map.entry(ORG.holds.getURI(), "holds"),
            Map.entry(ORG.heldBy.getURI(), "heldBy"),
            Map.entry(ORG.postIn.getURI(), "postIn"),
            Map.entry(ORG.organization.getURI(), "organization"),
            Map.entry(ORG.role.getURI(), "role"),
            Map.entry(ORG.subOrganizationOf.getURI(), "subOrganizationOf"),
            Map.entry(ORG.hasSubOrganization.getURI(), "hasSubOrganization"),
            Map.entry(ORG.originalOrganization.getURI(), "originalOrganization"),
            Map.entry(ORG.resultingOrganization.getURI(), "resultingOrganization"),
            Map.entry(ORG.Membership.getURI(), "seat"),
            Map.entry(ORG.ChangeEvent.getURI(), "change"),
            Map.entry(DCTerms.isPartOf.getURI(), "isPartOf"),
            Map.entry(DCTerms.hasPart.getURI(), "hasPart"),
            Map.entry(DCTerms.type.getURI(), "type"),
            Map.entry(RDFS.subClassOf.getURI(), "subClassOf"),
            Map.entry(SKOS.broader.getURI(), "broader"),
            Map.entry(SKOS.inScheme.getURI(), "inScheme"));

    private Words() {}

    /** The names of a relation; none if it is not among the known ones. */
    static Names of(String iri) {
        String key = KEYS.get(iri);
        return key == null ? Names.NONE : message(key);
    }

    /** What stands for a name where there is none. */
    static Names nameless() {
        return message("nameless");
    }

    private static Names message(String key) {
        return Names.of(Bilingual.message(BUNDLE, key));
    }
}
