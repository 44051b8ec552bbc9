#+ focus: https://w3id.org/senryaku/id/strategy/plan
#+ focus: https://w3id.org/senryaku/id/strategy/quantum
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { <https://w3id.org/senryaku/id/strategy/plan> dcterms:isPartOf <https://w3id.org/senryaku/id/strategy/quantum> }
