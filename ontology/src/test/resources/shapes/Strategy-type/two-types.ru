#+ focus: https://w3id.org/senryaku/id/strategy/quantum
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { <https://w3id.org/senryaku/id/strategy/quantum> dcterms:type <https://w3id.org/senryaku/vocab/strategy-type/vision> }
