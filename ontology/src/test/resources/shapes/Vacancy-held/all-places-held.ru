#+ focus: https://w3id.org/senryaku/id/post/third-member#vacancy
PREFIX id: <https://w3id.org/senryaku/id/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
    id:post\/third-member a org:Post ; rdfs:label "委員"@ja , "member"@en .
    <https://w3id.org/senryaku/id/post/third-member#vacancy> a sen:Vacancy ; sen:vacancyOf id:post\/third-member ; sen:attestedOn "2021-02-16"^^xsd:date .
    id:membership\/third.komiyama a sen:PostHolding ; org:member id:person\/komiyama ; sen:post id:post\/third-member ; sen:attestedOn "2021-02-16"^^xsd:date .
}
