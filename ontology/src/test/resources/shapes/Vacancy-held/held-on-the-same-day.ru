#+ focus: https://w3id.org/senryaku/id/post/second-member#vacancy
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
    <https://w3id.org/senryaku/id/membership/second.komiyama> a sen:PostHolding ;
        org:member <https://w3id.org/senryaku/id/person/komiyama> ; sen:post <https://w3id.org/senryaku/id/post/second-member> ; sen:attestedOn "2021-02-16"^^xsd:date .
}
