#+ focus: https://w3id.org/senryaku/id/post/second-member
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
    <https://w3id.org/senryaku/id/membership/second.a> a sen:PostHolding ;
        org:member <https://w3id.org/senryaku/id/person/komiyama> ; sen:post <https://w3id.org/senryaku/id/post/second-member> ; sen:attestedOn "2021-02-17"^^xsd:date .
    <https://w3id.org/senryaku/id/membership/second.b> a sen:PostHolding ;
        org:member <https://w3id.org/senryaku/id/person/komiyama> ; sen:post <https://w3id.org/senryaku/id/post/second-member> ; sen:attestedOn "2021-02-17"^^xsd:date .
}
